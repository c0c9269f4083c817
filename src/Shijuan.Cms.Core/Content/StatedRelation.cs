using System.Globalization;

namespace Shijuan.Cms.Core.Content;

/// <summary>文字中写明的关联：that this text interprets, repeals … another item. Immutable; part of the version and of its fingerprint.</summary>
public sealed record StatedRelation(int ItemId, ContentLinkKind Kind)
{
    /// <summary>The kinds a person can state, with the form field of each and what the field is called.</summary>
    public static readonly IReadOnlyList<RelationField> Fields =
    [
        new(ContentLinkKind.Interprets, "解读的文件"),
        new(ContentLinkKind.Repeals, "废止的文件"),
        new(ContentLinkKind.Amends, "修改的文件"),
        new(ContentLinkKind.Supersedes, "代替的文件"),
        new(ContentLinkKind.RespondsTo, "回应或反馈的内容"),
        new(ContentLinkKind.Corrects, "更正的内容"),
    ];

    /// <summary>The stored form, for example <c>Repeals:12 Repeals:34</c>: sorted, each relation once.</summary>
    public static string Write(IEnumerable<StatedRelation> relations) => string.Join(' ', relations
        .Distinct().OrderBy(r => r.Kind).ThenBy(r => r.ItemId)
        .Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Kind}:{r.ItemId}")));

    public static IReadOnlyList<StatedRelation> Read(string stored) =>
    [
        .. stored.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split(':'))
            .Select(p => new StatedRelation(int.Parse(p[1], CultureInfo.InvariantCulture), Enum.Parse<ContentLinkKind>(p[0]))),
    ];
}

/// <summary>关联的一个输入框。Immutable.</summary>
public sealed record RelationField(ContentLinkKind Kind, string Label)
{
    public const string Prefix = "Relation.";

    public string Name => Prefix + Kind;

    /// <summary>Numbers as they stand in the form.</summary>
    public string Shown(IEnumerable<StatedRelation> relations) =>
        string.Join("；", relations.Where(r => r.Kind == Kind).Select(r => r.ItemId.ToString(CultureInfo.InvariantCulture)));
}
