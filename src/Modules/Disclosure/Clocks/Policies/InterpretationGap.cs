namespace Shijuan.Cms.Disclosure;

/// <summary>解读空缺：since when a public document has been without an interpretation the last time, and what ended it. Immutable.</summary>
/// <param name="SinceUtc">The first publication, or the moment when the last interpretation went.</param>
/// <param name="UntilUtc">Null while there is none.</param>
internal readonly record struct InterpretationGap(DateTime SinceUtc, DateTime? UntilUtc)
{
    /// <param name="document">When the document was public.</param>
    /// <param name="interpretations">When an interpretation of it was.</param>
    /// <returns>Null when the document was never public.</returns>
    public static InterpretationGap? Last(IReadOnlyList<PublicSpan> document, IReadOnlyList<PublicSpan> interpretations)
    {
        if (document.Count == 0)
        {
            return null;
        }

        var gap = new InterpretationGap(document[0].FromUtc, null);
        foreach (var span in interpretations)
        {
            gap = gap with { UntilUtc = span.FromUtc };
            if (span.UntilUtc is { } end)
            {
                gap = new InterpretationGap(end > gap.SinceUtc ? Seen(document, end) : gap.SinceUtc, null);
            }
        }

        return gap;
    }

    /// <summary>While the document itself was down, nobody missed its interpretation: then from its return.</summary>
    private static DateTime Seen(IReadOnlyList<PublicSpan> document, DateTime at) =>
        document.FirstOrDefault(s => s.UntilUtc is not { } until || until > at) is { FromUtc: var from } && from > at ? from : at;
}
