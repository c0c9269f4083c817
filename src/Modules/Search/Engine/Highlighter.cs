using Shijuan.Cms.Core.Search;

namespace Shijuan.Cms.Search;

/// <summary>标红: finds the query's words again in the stored text and cuts out the passage that holds most of them.</summary>
internal sealed class Highlighter(MarkedTerms terms)
{
    public const int SnippetLength = 120;

    /// <summary>Text behind this is not looked at: it bounds what one page of hits costs.</summary>
    private const int MaxSearchedLength = 100_000;

    /// <summary>The whole text, marked; character by character when no pair is there but all the characters are.</summary>
    public IReadOnlyList<TextFragment> Mark(string text)
    {
        var folded = FoldedText.Of(text, MaxSearchedLength);
        var matches = Matches(folded);
        if (matches.Count == 0)
        {
            matches = Find(folded, TextToken.Characters(folded.Text), terms.Characters);
            matches = matches.DistinctBy(match => match.Term).Count() == terms.Characters.Count ? matches : [];
        }

        return Fragments(text, 0, text.Length, matches);
    }

    /// <summary>The passage with most distinct words; null when the text holds none of them.</summary>
    public Snippet? FindSnippet(string text)
    {
        var folded = FoldedText.Of(text, MaxSearchedLength);
        var matches = Matches(folded);
        return matches.Count == 0 ? null : Cut(text, BestWindow(matches), matches);
    }

    /// <summary>The beginning of the text, nothing marked.</summary>
    public static Snippet Beginning(string text) => Cut(text, (0, 0), []);

    private List<TextMatch> Matches(FoldedText folded)
    {
        var matches = Find(folded, TextToken.Bigrams(folded.Text), terms.Words);
        if (matches.Count > 0)
        {
            return matches;
        }

        // A query of single characters has them as words, and they stand inside the pairs of the text.
        matches = Find(folded, TextToken.Characters(folded.Text), terms.Words);
        return matches.Count > 0 ? matches : Find(folded, TextToken.Bigrams(folded.Text), terms.Joints);
    }

    private static List<TextMatch> Find(FoldedText folded, IEnumerable<TextToken> tokens, IReadOnlySet<string> wanted) =>
        wanted.Count == 0
            ? []
            : [.. tokens.Where(token => wanted.Contains(token.Term))
                .Select(token => new TextMatch(token.Term, folded.OriginalStart(token.Start), folded.OriginalEnd(token.End - 1)))];

    private static (int Start, int End) BestWindow(List<TextMatch> matches)
    {
        var inWindow = new Dictionary<string, int>();
        var (first, bestDistinct, bestCount, best) = (0, 0, 0, (0, 0));
        for (var last = 0; last < matches.Count; last++)
        {
            inWindow[matches[last].Term] = inWindow.GetValueOrDefault(matches[last].Term) + 1;
            while (first < last && matches[last].End - matches[first].Start > SnippetLength)
            {
                if (--inWindow[matches[first].Term] == 0)
                {
                    inWindow.Remove(matches[first].Term);
                }

                first++;
            }

            var count = last - first + 1;
            if (inWindow.Count > bestDistinct || (inWindow.Count == bestDistinct && count > bestCount))
            {
                (bestDistinct, bestCount, best) = (inWindow.Count, count, (matches[first].Start, matches[last].End));
            }
        }

        return best;
    }

    private static Snippet Cut(string text, (int Start, int End) core, List<TextMatch> matches)
    {
        var spare = Math.Max(0, SnippetLength - (core.End - core.Start));
        var start = Math.Max(0, core.Start - (spare / 2));
        if (start > 0)
        {
            // Begin with a sentence where one begins within reach.
            var sentence = text.AsSpan(start, core.Start - start).LastIndexOfAny("。！？；\n");
            start = sentence >= 0 ? start + sentence + 1 : start;
        }

        var end = Math.Min(text.Length, Math.Max(core.End, start + SnippetLength));
        start = Math.Max(0, Math.Min(start, end - SnippetLength));
        start += start > 0 && start < text.Length && char.IsLowSurrogate(text[start]) ? -1 : 0;
        end += end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return new Snippet(Fragments(text, start, end, matches), start > 0, end < text.Length);
    }

    /// <summary>Overlapping and touching matches become one mark.</summary>
    private static List<TextFragment> Fragments(string text, int start, int end, List<TextMatch> matches)
    {
        var fragments = new List<TextFragment>();
        var written = start;
        var index = 0;
        while (index < matches.Count)
        {
            var (markStart, markEnd) = (matches[index].Start, matches[index].End);
            for (index++; index < matches.Count && matches[index].Start <= markEnd; index++)
            {
                markEnd = Math.Max(markEnd, matches[index].End);
            }

            markStart = Math.Max(markStart, start);
            markEnd = Math.Min(markEnd, end);
            if (markStart < markEnd)
            {
                Add(text[written..markStart], highlighted: false);
                Add(text[markStart..markEnd], highlighted: true);
                written = markEnd;
            }
        }

        Add(text[written..end], highlighted: false);
        return fragments;

        void Add(string piece, bool highlighted)
        {
            if (piece.Length > 0)
            {
                fragments.Add(new TextFragment(piece, highlighted));
            }
        }
    }

    private readonly record struct TextMatch(string Term, int Start, int End);
}

/// <summary>摘要片段: a passage of the text and whether text was cut off before and after it.</summary>
internal sealed record Snippet(IReadOnlyList<TextFragment> Fragments, bool IsCutBefore, bool IsCutAfter);
