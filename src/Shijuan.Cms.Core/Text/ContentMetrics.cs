namespace Shijuan.Cms.Core.Text;

/// <summary>文字统计：how a Chinese text reads. A help for the writer, never a reason to refuse. Immutable.</summary>
/// <param name="Words">字数, as office software counts it.</param>
/// <param name="Sentences">Ended by 。！？；… or by the end of a paragraph; headings and table cells without such a mark count as one each.</param>
/// <param name="AverageLength">Average characters of a sentence, marks and spaces not counted; 0 without sentences.</param>
/// <param name="LongSentences">Sentences of more than <see cref="LongSentence"/> characters.</param>
/// <param name="Phrases">公文套话 found, most frequent first.</param>
public sealed record ContentMetrics(int Words, int Sentences, double AverageLength, int LongSentences, IReadOnlyList<(string Phrase, int Count)> Phrases)
{
    /// <summary>超过这么多字，读屏和手机上都难读。</summary>
    public const int LongSentence = 50;

    private static readonly char[] Ends = ['。', '！', '？', '；', '…', '!', '?', ';', '\n', '\t'];

    public double LongShare => Sentences == 0 ? 0 : (double)LongSentences / Sentences;

    public int PhraseCount => Phrases.Sum(p => p.Count);

    /// <param name="html">The body as typed or stored.</param>
    public static ContentMetrics Of(string html)
    {
        string text;
        int words;
        try
        {
            text = RichTextReader.PlainText(html);
            words = RichTextReader.WordCount(html);
        }
        catch (RichTextRefusedException)
        {
            // Nested beyond reading: the save says so, here is nothing to count.
            return new ContentMetrics(0, 0, 0, 0, []);
        }

        var lengths = text.Split(Ends).Select(s => s.Count(char.IsLetterOrDigit)).Where(n => n > 0).ToList();
        return new ContentMetrics(
            words, lengths.Count, lengths.Count == 0 ? 0 : lengths.Average(), lengths.Count(n => n > LongSentence),
            StockPhrases.All.Select(p => (Phrase: p, Count: CountOf(text, p))).Where(p => p.Count > 0).OrderByDescending(p => p.Count).ToList());
    }

    private static int CountOf(string text, string phrase)
    {
        var count = 0;
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + phrase.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
