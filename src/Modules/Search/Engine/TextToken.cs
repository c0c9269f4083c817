namespace Shijuan.Cms.Search;

/// <summary>检索词元: a bigram, a single character or a word, with its place in the folded text.</summary>
internal readonly record struct TextToken(string Term, int Start, int End)
{
    /// <summary>
    /// What the bigram fields hold: words whole, Chinese as overlapping pairs, and the last character of each run alone. That
    /// last character lets every occurrence of a single character be found by prefix, and keeps a phrase from matching across
    /// punctuation. Changing this means a new <see cref="IndexFields.Layout"/>.
    /// </summary>
    public static IEnumerable<TextToken> Bigrams(string folded) => TextRun.In(folded).SelectMany(run => Bigrams(folded, run));

    public static IEnumerable<TextToken> Bigrams(string folded, TextRun run)
    {
        if (!run.IsChinese)
        {
            yield return Slice(folded, run.Start, run.End);
            yield break;
        }

        var first = run.Start;
        var second = Next(folded, first);
        while (second < run.End)
        {
            yield return Slice(folded, first, Next(folded, second));
            first = second;
            second = Next(folded, second);
        }

        yield return Slice(folded, first, run.End);
    }

    /// <summary>What the title character field holds: words whole, Chinese character by character.</summary>
    public static IEnumerable<TextToken> Characters(string folded) => TextRun.In(folded).SelectMany(run => Characters(folded, run));

    public static IEnumerable<TextToken> Characters(string folded, TextRun run)
    {
        if (!run.IsChinese)
        {
            yield return Slice(folded, run.Start, run.End);
            yield break;
        }

        for (var position = run.Start; position < run.End; position = Next(folded, position))
        {
            yield return Slice(folded, position, Next(folded, position));
        }
    }

    private static TextToken Slice(string folded, int start, int end) => new(folded[start..end], start, end);

    private static int Next(string folded, int position) => position + (char.IsHighSurrogate(folded[position]) ? 2 : 1);
}
