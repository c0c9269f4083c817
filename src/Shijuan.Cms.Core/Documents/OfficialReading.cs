namespace Shijuan.Cms.Core.Documents;

/// <summary>从公文里认出的要素：a proposal for the fields of a draft, each beside the words it was taken from. Immutable; a person confirms it.</summary>
/// <param name="Found">In the order of a document; at most one for each field.</param>
/// <param name="Missing">Chinese names of what every document has and this one does not seem to.</param>
/// <param name="BodyHtml">The text without head, title and imprint, which have fields of their own.</param>
/// <param name="SecretMark">密级 that the document bears; then it has no place in this system.</param>
public sealed record OfficialReading(IReadOnlyList<OfficialElement> Found, IReadOnlyList<string> Missing, string BodyHtml, string? SecretMark)
{
    public OfficialElement? this[string field] => Found.FirstOrDefault(e => e.Field == field);
}

/// <summary>认出的一项。Immutable.</summary>
/// <param name="Field">Name of the field, the same in every content type that has one: <c>Title</c>, <c>FormedOn</c>, <c>DocumentNumber</c> …; a type without it leaves it out.</param>
/// <param name="Label">Chinese name.</param>
/// <param name="Value">As the form takes it: dates as yyyy-MM-dd.</param>
/// <param name="Words">The words of the document.</param>
public sealed record OfficialElement(string Field, string Label, string Value, string Words);
