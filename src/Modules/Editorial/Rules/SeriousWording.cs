namespace Shijuan.Cms.Editorial;

/// <summary>严重表述错误的起步词表：wordings that have no right use at all, so that a hit is never a false alarm.</summary>
internal static class SeriousWording
{
    private static readonly Lazy<IReadOnlyList<WordingError>> Shipped = new(() => Parse(ReadShipped()));

    public static IReadOnlyList<WordingError> All => Shipped.Value;

    /// <summary>Every place of a wrong wording, in the order of the text. Of two that overlap the longer one counts; what is part of a longer, right expression is none.</summary>
    public static IReadOnlyList<WordingHit> Find(string text, IReadOnlyList<WordingError> errors)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var hits = errors.SelectMany(e => Places(text, e.Wrong).Where(at => !IsInside(text, at, e)).Select(at => new WordingHit(e, at))).ToList();
        return [.. hits.Where(h => !hits.Exists(longer => longer.Covers(h))).OrderBy(h => h.Start)];
    }

    /// <summary>One entry a line: 错误｜正确｜错在哪里｜出处｜除外; lines that begin with # explain.</summary>
    /// <exception cref="FormatException">A line has too few parts.</exception>
    internal static IReadOnlyList<WordingError> Parse(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(ParseLine)];

    private static WordingError ParseLine(string line)
    {
        var parts = line.Split('｜');
        if (parts.Length is < 4 or > 5)
        {
            throw new FormatException($"Not an entry: {line}");
        }

        return new WordingError(parts[0], parts[1], parts[2], parts[3], parts.Length == 5 ? parts[4].Split('、') : []);
    }

    private static IEnumerable<int> Places(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    private static bool IsInside(string text, int at, WordingError error) =>
        error.Except.Any(right => Places(text, right).Any(start => start <= at && at + error.Wrong.Length <= start + right.Length));

    private static string ReadShipped()
    {
        using var stream = typeof(SeriousWording).Assembly.GetManifestResourceStream("serious-wording.txt")
            ?? throw new InvalidOperationException("The list of serious wording errors is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>一条错误写法。Immutable.</summary>
/// <param name="Why">What is wrong, in Chinese.</param>
/// <param name="Origin">Where the entry comes from, in Chinese.</param>
/// <param name="Except">Longer, right expressions that contain the wrong one.</param>
internal sealed record WordingError(string Wrong, string Right, string Why, string Origin, IReadOnlyList<string> Except);

/// <summary>一处错误写法。Immutable.</summary>
internal sealed record WordingHit(WordingError Error, int Start)
{
    private int End => Start + Error.Wrong.Length;

    /// <summary>Whether the other one lies within this longer one.</summary>
    public bool Covers(WordingHit other) => Error.Wrong.Length > other.Error.Wrong.Length && Start <= other.Start && other.End <= End;
}
