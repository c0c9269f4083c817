using System.Text.RegularExpressions;

namespace Shijuan.Cms.Search;

/// <summary>
/// 检索式: a query taken apart. There is no query language but the quotation mark, so there is no syntax to get wrong.
/// Immutable.
/// </summary>
internal sealed partial record ParsedQuery(
    string ExactTitle,
    IReadOnlyList<QueryRun> Runs,
    IReadOnlyList<IReadOnlyList<QueryRun>> Phrases,
    IReadOnlyList<DocumentNumberKey> Numbers)
{
    public const int MaxLength = 200;

    private const int MaxFoldedLength = 400;

    public bool IsEmpty => Runs.Count == 0;

    public static ParsedQuery Parse(string? text)
    {
        var typed = text ?? "";
        var folded = FoldedText.Of(typed, MaxLength).Text;
        if (folded.Length > MaxFoldedLength)
        {
            folded = folded[..MaxFoldedLength];
        }

        var phrases = Quoted().Matches(folded)
            .Select(match => QueryRun.Of(match.Groups["phrase"].Value))
            .Where(phrase => phrase.Count > 0)
            .ToList();
        var stripped = QuestionWords.Strip(Quoted().Replace(folded, " "));

        return new ParsedQuery(
            DocumentNumberNormalizer.ExactKey(folded),
            [.. phrases.SelectMany(phrase => phrase), .. QueryRun.Of(stripped)],
            phrases,
            DocumentNumberNormalizer.Find(folded));
    }

    [GeneratedRegex("""["“”](?<phrase>[^"“”]+)["“”]|「(?<phrase>[^」]+)」|『(?<phrase>[^』]+)』""", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}

/// <summary>检索词段: an unbroken run of the query. Immutable.</summary>
internal sealed record QueryRun(bool IsChinese, IReadOnlyList<string> Characters, IReadOnlyList<string> Bigrams)
{
    public bool IsSingleCharacter => IsChinese && Characters.Count == 1;

    /// <summary>What the run is looked up by: its bigrams without the lone last character, or the one thing it consists of.</summary>
    public IEnumerable<string> Terms => IsChinese && Bigrams.Count > 1 ? Bigrams.Take(Bigrams.Count - 1) : Bigrams;

    public static IReadOnlyList<QueryRun> Of(string folded) =>
    [
        .. TextRun.In(folded).Select(run => new QueryRun(
            run.IsChinese,
            [.. TextToken.Characters(folded, run).Select(token => token.Term)],
            [.. TextToken.Bigrams(folded, run).Select(token => token.Term)])),
    ];
}
