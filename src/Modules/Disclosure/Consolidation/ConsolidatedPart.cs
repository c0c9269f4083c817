using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>修改后全文的一部分：an article with its paragraphs, or a paragraph that belongs to none. Immutable.</summary>
/// <param name="Role">Of its first paragraph.</param>
/// <param name="Number">Of an article, otherwise null.</param>
/// <param name="Label">“第三条”, as the text writes it.</param>
/// <param name="Paragraphs">Without the label; empty for a deleted article.</param>
/// <param name="Changes">What was done to it, oldest first.</param>
internal sealed record ConsolidatedPart(PaperRole Role, ArticleNumber? Number, string Label, IReadOnlyList<string> Paragraphs, IReadOnlyList<ArticleChange> Changes)
{
    public bool IsDeleted => Changes.Count > 0 && Changes[^1].Way == AmendmentRow.Delete;

    /// <summary>Cells of a table; empty for anything else.</summary>
    public IReadOnlyList<IReadOnlyList<PlacedCell>> Table { get; init; } = [];

    /// <summary>“由……修改，自2026年3月1日起施行”.</summary>
    public string? Mark => Changes.Count == 0 ? null : string.Join("；", Changes.Select(c => c.Words));
}

/// <summary>一条的一次变化。Immutable.</summary>
internal sealed record ArticleChange(string Way, Amendment By)
{
    public string Words => $"由{By.Name}{Way}，自{PublicTime.Formal(By.From)}起施行";
}
