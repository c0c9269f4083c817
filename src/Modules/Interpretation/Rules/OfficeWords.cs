namespace Shijuan.Cms.Interpretation;

/// <summary>公文用语和通俗说法：the list is Rules/Data/office-words.txt.</summary>
internal static class OfficeWords
{
    private static readonly Lazy<IReadOnlyList<OfficeWord>> Read = new(() => Parse(Text()));

    public static IReadOnlyList<OfficeWord> All => Read.Value;

    /// <summary>One entry a line: 用语｜说法; lines that begin with # explain.</summary>
    /// <exception cref="FormatException">A line has too few parts.</exception>
    internal static IReadOnlyList<OfficeWord> Parse(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('｜') is [{ Length: > 0 } word, { Length: > 0 } plain]
            ? new OfficeWord(word, plain)
            : throw new FormatException($"Not an entry: {l}"))];

    private static string Text()
    {
        using var stream = typeof(OfficeWords).Assembly.GetManifestResourceStream("office-words.txt")
            ?? throw new InvalidOperationException("The list of office words is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>一个公文用语。Immutable.</summary>
internal sealed record OfficeWord(string Word, string Plain);
