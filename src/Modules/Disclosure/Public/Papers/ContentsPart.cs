using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>内容页上的目录：when a document has chapters (B08).</summary>
internal sealed class ContentsPart : IArticlePart
{
    public int Order => 20;

    public bool AppliesTo(string typeKey) => typeKey == NormativeDocument.Type.Key;

    public Task<ArticlePart?> ForAsync(Publication live, CancellationToken cancel)
    {
        var lines = Of(live.Version.BodyHtml);
        return Task.FromResult(lines.Count == 0 ? null : new ArticlePart(ArticleSlot.BeforeBody, "/Disclosure/Public/Papers/_Contents.cshtml", lines));
    }

    /// <summary>Chapters and sections with the articles they hold; empty for a text with fewer than two chapters.</summary>
    internal static IReadOnlyList<ContentsLine> Of(string bodyHtml)
    {
        var lines = new List<ContentsLine>();
        foreach (var part in PaperStructure.Read(bodyHtml))
        {
            if (part is { Role: PaperRole.Part or PaperRole.Chapter or PaperRole.Section, Anchor: { } anchor })
            {
                lines.Add(new ContentsLine(anchor, part.Text, part.Role == PaperRole.Section ? 2 : 1, null, null));
            }
            else if (lines.Count > 0 && part is { Number: { } article, Anchor: not null })
            {
                lines[^1] = lines[^1] with { First = lines[^1].First ?? article, Last = article };
            }
        }

        return lines.Count(l => l.Level == 1) < 2 ? [] : lines;
    }
}

/// <summary>目录的一行。Immutable.</summary>
internal sealed record ContentsLine(string Anchor, string Text, int Level, ArticleNumber? First, ArticleNumber? Last)
{
    /// <summary>“第五条至第九条”.</summary>
    public string Range => First is null ? "" : First == Last ? $"{First}" : $"{First}至{Last}";
}
