namespace Shijuan.Cms.Core.Content;

/// <summary>解读空缺：a time during which a public document had no interpretation; the clock K05, the page of the document and the statistics count from the same moment. Immutable.</summary>
/// <param name="SinceUtc">The first publication, or the moment when the last interpretation went.</param>
/// <param name="UntilUtc">Null while there is none; before <paramref name="SinceUtc"/> when the interpretation came first.</param>
public readonly record struct InterpretationGap(DateTime SinceUtc, DateTime? UntilUtc)
{
    /// <summary>The gap that counts now: the last one, and what ended it.</summary>
    /// <returns>Null when the document was never public.</returns>
    public static InterpretationGap? Last(IReadOnlyList<PublicSpan> document, IReadOnlyList<PublicSpan> interpretations) =>
        All(document, interpretations) is { Count: > 0 } gaps ? gaps[^1] : null;

    /// <summary>In order of time; none when the document was never public.</summary>
    /// <param name="document">When the document was public, as <see cref="PublicSpan.Merge"/> gives it.</param>
    /// <param name="interpretations">When an interpretation of it was, likewise.</param>
    public static IReadOnlyList<InterpretationGap> All(IReadOnlyList<PublicSpan> document, IReadOnlyList<PublicSpan> interpretations)
    {
        if (document.Count == 0)
        {
            return [];
        }

        var (gaps, since, isOpen) = (new List<InterpretationGap>(), document[0].FromUtc, true);
        foreach (var span in interpretations)
        {
            // One that went before the document came, or before it came back, was read beside nothing.
            if (span.UntilUtc is { } end && end <= since)
            {
                continue;
            }

            gaps.Add(new InterpretationGap(since, span.FromUtc));
            isOpen = span.UntilUtc is not null;
            since = span.UntilUtc is { } gone ? Seen(document, gone) : since;
        }

        if (isOpen)
        {
            gaps.Add(new InterpretationGap(since, null));
        }

        return gaps;
    }

    /// <summary>While the document itself was down, nobody missed its interpretation: then from its return.</summary>
    private static DateTime Seen(IReadOnlyList<PublicSpan> document, DateTime at) =>
        document.FirstOrDefault(s => s.UntilUtc is not { } until || until > at) is { FromUtc: var from } && from > at ? from : at;
}
