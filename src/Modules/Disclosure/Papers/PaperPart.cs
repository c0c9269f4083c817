using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Disclosure;

/// <summary>公文的一段：a block of the body with what it is and the name by which it can be linked to. Immutable.</summary>
/// <param name="Role">Its place in the order of a document.</param>
/// <param name="Block">As it stands in the body.</param>
/// <param name="Anchor">Stable name, as <c>tiao-3-1</c>; null for what has none.</param>
internal sealed record PaperPart(PaperRole Role, RichBlock Block, string? Anchor = null)
{
    /// <summary>“第三条” or “第一章”: what is set in another face; empty for what has no number of that kind.</summary>
    public string Label { get; init; } = "";

    /// <summary>Of an article: 3, and 1 for 第三条之一.</summary>
    public ArticleNumber? Number { get; init; }

    public string Text => Block.Text;
}

/// <summary>条的编号：第三条、第三条之一。Immutable.</summary>
/// <param name="Insert">0 for the article itself, 1 for 之一.</param>
internal sealed record ArticleNumber(int Number, int Insert = 0)
{
    public bool IsBefore(ArticleNumber other) => Number < other.Number || (Number == other.Number && Insert < other.Insert);

    public string Anchor => Insert == 0 ? FormattableString.Invariant($"tiao-{Number}") : FormattableString.Invariant($"tiao-{Number}zhi{Insert}");

    public override string ToString() => $"第{ChineseNumeral.Write(Number)}条" + (Insert == 0 ? "" : "之" + ChineseNumeral.Write(Insert));
}
