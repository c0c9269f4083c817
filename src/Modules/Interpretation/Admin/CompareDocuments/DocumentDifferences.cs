using System.Text.RegularExpressions;

namespace Shijuan.Cms.Interpretation;

/// <summary>新旧文件的差异 (2.3.05)：rows proposed from two documents, for a person to choose from and to put into plain words. What is the same is left out. Pure. Immutable.</summary>
/// <param name="Rows">In the order of the later document; what was taken out stands where it stood.</param>
/// <param name="LeftOut">Rows beyond <see cref="MostRows"/>.</param>
/// <param name="Shortened">Rows of which only the changed sentences, or the beginning, are shown.</param>
/// <param name="IsAlike">Whether anything of the earlier document goes on in the later one: where nothing does, one hardly replaces the other as a whole.</param>
internal sealed partial record DocumentDifferences(IReadOnlyList<DifferenceRow> Rows, int LeftOut, int Shortened, bool IsAlike)
{
    /// <summary>行：nobody reads more at once, and a form that carries them stays light.</summary>
    public const int MostRows = 60;

    /// <summary>字：a cell of a comparison on a telephone is not to fill more than its screen.</summary>
    public const int LongestCell = 400;

    private const string Gap = "……";

    public static DocumentDifferences Between(DocumentPassages before, DocumentPassages after)
    {
        var (old, now) = (before.Passages, after.Passages);
        var pairs = PassagePairs.Of(old, now);
        var removed = RemovedAfter(old.Count, pairs);
        var rows = new List<(DifferenceRow Row, bool IsShort)>();
        rows.AddRange(removed[-1].Select(b => Removed(old[b])));
        foreach (var (at, passage) in now.Index())
        {
            if (pairs[at] < 0)
            {
                rows.Add(Added(passage));
            }
            else if (PassagePairs.PlainOf(old[pairs[at]]) != PassagePairs.PlainOf(passage))
            {
                rows.Add(Changed(old[pairs[at]], passage));
            }

            rows.AddRange(removed[at].Select(b => Removed(old[b])));
        }

        var shown = rows.Take(MostRows).ToList();
        return new DocumentDifferences(
            shown.ConvertAll(r => r.Row), rows.Count - shown.Count, shown.Count(r => r.IsShort), pairs.Any(b => b >= 0) || old.Count == 0 || now.Count == 0);
    }

    /// <summary>What was taken out, by the later passage behind which it belongs; -1 for the beginning.</summary>
    private static ILookup<int, int> RemovedAfter(int count, IReadOnlyList<int> pairs)
    {
        var later = new int[count];
        Array.Fill(later, -1);
        foreach (var (at, earlier) in pairs.Index().Where(p => p.Item >= 0))
        {
            later[earlier] = at;
        }

        var places = new List<(int Earlier, int After)>();
        var last = -1;
        for (var earlier = 0; earlier < count; earlier++)
        {
            if (later[earlier] >= 0)
            {
                last = later[earlier];
            }
            else
            {
                places.Add((earlier, last));
            }
        }

        return places.ToLookup(p => p.After, p => p.Earlier);
    }

    private static (DifferenceRow Row, bool IsShort) Added(Passage passage)
    {
        var words = Flat(passage.Text);
        return (new DifferenceRow(passage.Label, DifferenceRow.NoRule, Cut(words)), words.Length > LongestCell);
    }

    private static (DifferenceRow Row, bool IsShort) Removed(Passage passage)
    {
        var words = Flat(passage.Text);
        return (new DifferenceRow("原" + passage.Label, Cut(words), DifferenceRow.NoLonger), words.Length > LongestCell);
    }

    private static (DifferenceRow Row, bool IsShort) Changed(Passage before, Passage after)
    {
        var label = before.Number is not null && before.Label != after.Label ? $"{after.Label}（原{before.Label}）" : after.Label;
        var (old, now) = (Flat(before.Text), Flat(after.Text));
        if (old.Length <= LongestCell && now.Length <= LongestCell)
        {
            return (new DifferenceRow(label, old, now), false);
        }

        var (oldSentences, nowSentences) = (Sentences(old), Sentences(now));
        return (new DifferenceRow(label, Cut(Only(oldSentences, [.. nowSentences])), Cut(Only(nowSentences, [.. oldSentences]))), true);
    }

    /// <summary>Sentences that the other text has not; the rest are dots. All of them when none is its own.</summary>
    private static string Only(IReadOnlyList<string> sentences, HashSet<string> others)
    {
        var kept = new List<string>();
        foreach (var sentence in sentences)
        {
            if (!others.Contains(sentence))
            {
                kept.Add(sentence);
            }
            else if (kept is not [.., Gap])
            {
                kept.Add(Gap);
            }
        }

        return kept.TrueForAll(k => k == Gap) ? string.Concat(sentences) : string.Concat(kept);
    }

    private static string Cut(string words)
    {
        if (words.Length <= LongestCell)
        {
            return words;
        }

        // A rare character is two UTF-16 units and must not be torn.
        var end = LongestCell - Gap.Length;
        return words[..(char.IsLowSurrogate(words[end]) ? end - 1 : end)] + Gap;
    }

    private static IReadOnlyList<string> Sentences(string words) => [.. Sentence().Matches(words).Select(m => m.Value)];

    /// <summary>As it stands in a cell: on one line.</summary>
    private static string Flat(string words) => words.ReplaceLineEndings(" ").Replace('\t', ' ').Trim();

    [GeneratedRegex("[^。；！？]+[。；！？]*|[。；！？]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();
}
