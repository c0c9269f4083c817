using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Documents;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Interpretation;

/// <summary>条和段：what two documents are compared by. Articles where a text has them, else its paragraphs; without addressee, signature and notes. Pure. Immutable.</summary>
/// <param name="Passages">In reading order.</param>
/// <param name="LeavesOut">Tables, pictures, and in a text with articles the paragraphs that belong to none, are not among them.</param>
internal sealed partial record DocumentPassages(IReadOnlyList<Passage> Passages, bool HasArticles, bool LeavesOut)
{
    /// <param name="bodyHtml">Sanitised.</param>
    /// <param name="anchors">Names of the outermost blocks, as <see cref="Core.Web.IBodyAnchors"/> gives them.</param>
    public static DocumentPassages Of(string bodyHtml, IReadOnlyDictionary<int, string> anchors)
    {
        var blocks = RichBlocks.Of(bodyHtml);
        var (articles, paragraphs) = (Articles(blocks, anchors), Paragraphs(blocks));
        // A notice that has an article only in an annex is read as what it mostly is.
        return articles.Passages.Count > 0 && 2 * LengthOf(articles) >= LengthOf(paragraphs) ? articles : paragraphs;
    }

    private static int LengthOf(DocumentPassages text) => text.Passages.Sum(p => p.Text.Length);

    /// <summary>An article is its paragraph and those that follow it up to the next name, heading or signature.</summary>
    private static DocumentPassages Articles(IReadOnlyList<RichBlock> blocks, IReadOnlyDictionary<int, string> anchors)
    {
        var passages = new List<Passage>();
        var (isOpen, leavesOut, outermost) = (false, false, -1);
        foreach (var (at, block) in blocks.Index())
        {
            // The name is that of the first block: what follows in the same quotation has none of its own.
            var name = block.Index == outermost ? null : anchors.GetValueOrDefault(block.Index);
            outermost = block.Index;
            if (name is not null && ArticleName().IsMatch(name) && ArticleLabel().Match(block.Text) is { Success: true } label)
            {
                passages.Add(new Passage(name, label.Value, block.Text[label.Length..].Trim()));
                isOpen = true;
            }
            else if (isOpen && HasWords(block) && !IsEnd(blocks, at) && (name is null || name.StartsWith(passages[^1].Number + "-", StringComparison.Ordinal)))
            {
                passages[^1] = passages[^1] with { Text = $"{passages[^1].Text}\n{block.Text}" };
            }
            else
            {
                isOpen = false;
                // Names of chapters and sections are no rules.
                leavesOut |= block.Kind != RichBlockKind.Heading && !IsFurniture(blocks, at) && (name is null || name.StartsWith("xu-", StringComparison.Ordinal));
            }
        }

        return new DocumentPassages(passages, HasArticles: true, leavesOut);
    }

    private static DocumentPassages Paragraphs(IReadOnlyList<RichBlock> blocks)
    {
        var passages = new List<Passage>();
        var (heading, leavesOut) = ("", false);
        foreach (var (at, block) in blocks.Index())
        {
            if (!HasWords(block) && block.Kind != RichBlockKind.Heading)
            {
                leavesOut = true;
                continue;
            }

            if (IsFurniture(blocks, at))
            {
                continue;
            }

            // A number that moved because something was put in before it is no change.
            var words = Ordinal().Replace(block.Text, "").Trim();
            if (words.Length > 0)
            {
                heading = IsHeading(block) ? words : heading;
                passages.Add(new Passage(null, heading.Length > 0 ? heading : $"第{passages.Count + 1}段", words));
            }
        }

        return new DocumentPassages(passages, HasArticles: false, leavesOut);
    }

    private static bool HasWords(RichBlock block) => block.Kind is RichBlockKind.Paragraph or RichBlockKind.ListItem;

    private static bool IsHeading(RichBlock block) =>
        block.Kind == RichBlockKind.Heading || (block.Kind == RichBlockKind.Paragraph && FirstOrder().IsMatch(block.Text) && OfficialWords.IsName(block.Text));

    /// <summary>What stands around the rules: addressee, titles in the middle, signature, notes.</summary>
    private static bool IsFurniture(IReadOnlyList<RichBlock> blocks, int at) =>
        IsEnd(blocks, at) || (at < 3 && HasWords(blocks[at]) && !Ordinal().IsMatch(blocks[at].Text) && OfficialWords.IsAddressee(blocks[at].Text));

    /// <summary>What ends an article: words in the middle or at the right, signature with its date, notes and heads of annexes.</summary>
    private static bool IsEnd(IReadOnlyList<RichBlock> blocks, int at)
    {
        var (block, next) = (blocks[at], at + 1 < blocks.Count ? blocks[at + 1] : null);
        return HasWords(block) && (block.Side != RichSide.Left || IsDate(block) || OfficialWords.IsAttachmentNote(block.Text) || OfficialWords.IsNote(block.Text)
            || AnnexHead().IsMatch(block.Text) || (next is not null && IsDate(next) && OfficialWords.IsName(block.Text)));
    }

    private static bool IsDate(RichBlock block) => ChineseNumeral.ParseDate(block.Text) is not null;

    [GeneratedRegex("^tiao-[0-9]+(?:zhi[0-9]+)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ArticleName();

    [GeneratedRegex($"^第[{ChineseNumeral.Characters}]+条(?:之[{ChineseNumeral.Characters}]+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ArticleLabel();

    [GeneratedRegex("^[一二三四五六七八九十]+、", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FirstOrder();

    /// <summary>“一、”, “（二）”, “3.”; “1.5万元” begins with none.</summary>
    [GeneratedRegex(@"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[0-9]{1,2}(?:[.．](?![0-9])|、)\s?)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^附\s*件\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnnexHead();
}

/// <summary>一条或一段。Immutable.</summary>
/// <param name="Number">Name of the article, as <c>tiao-3</c>; null for a paragraph.</param>
/// <param name="Label">“第三条” as the text writes it; for a paragraph the heading above it, or “第2段”.</param>
/// <param name="Text">Without the label; its paragraphs as lines.</param>
internal sealed record Passage(string? Number, string Label, string Text);
