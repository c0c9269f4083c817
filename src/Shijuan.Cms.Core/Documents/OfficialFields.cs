namespace Shijuan.Cms.Core.Documents;

/// <summary>公文要素的名称：agreed names of fields, so that reading a document and the types that keep its elements need not know each other.</summary>
public static class OfficialFields
{
    public const string DocumentNumber = "DocumentNumber";
    public const string RegistrationNumber = "RegistrationNumber";
    public const string Title = "Title";
    public const string Preamble = "Preamble";
    public const string Addressee = "Addressee";
    public const string Issuer = "Issuer";
    public const string FormedOn = "FormedOn";
    public const string EffectiveFrom = "EffectiveFrom";
    public const string ValidUntil = "ValidUntil";
    public const string AttachmentNote = "AttachmentNote";
    public const string Disclosure = "Disclosure";
    public const string CopiedTo = "CopiedTo";
    public const string PrintedOn = "PrintedOn";
    public const string Genre = "Genre";
    public const string Kind = "Kind";

    /// <summary>Numbers of what it repeals, separated by ；.</summary>
    public const string Repeals = "Repeals";

    /// <summary>In the order of a document.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Title, DocumentNumber, RegistrationNumber, Preamble, Issuer, Addressee, FormedOn, EffectiveFrom, ValidUntil, Disclosure, AttachmentNote, CopiedTo, PrintedOn, Genre, Kind, Repeals,
    ];

    /// <summary>What every document has; the others may be missing without a word.</summary>
    public static readonly IReadOnlyList<(string Field, string Label)> Expected =
    [
        (DocumentNumber, "发文字号"), (Title, "标题"), (Addressee, "主送机关"), (Issuer, "发文机关"), (FormedOn, "成文日期"), (Disclosure, "公开方式"),
        (PrintedOn, "印发日期"),
    ];
}
