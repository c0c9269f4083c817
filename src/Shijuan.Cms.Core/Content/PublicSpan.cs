namespace Shijuan.Cms.Core.Content;

/// <summary>公开的时段：from one moment until another, or until now. Immutable.</summary>
/// <param name="UntilUtc">Null while it is still before the public.</param>
public readonly record struct PublicSpan(DateTime FromUtc, DateTime? UntilUtc)
{
    /// <summary>Spans that meet or overlap as one, in order of time.</summary>
    public static IReadOnlyList<PublicSpan> Merge(IEnumerable<PublicSpan> spans)
    {
        var merged = new List<PublicSpan>();
        foreach (var span in spans.OrderBy(s => s.FromUtc))
        {
            if (merged.Count > 0 && (merged[^1].UntilUtc is not { } end || span.FromUtc <= end))
            {
                merged[^1] = merged[^1] with { UntilUtc = Later(merged[^1].UntilUtc, span.UntilUtc) };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private static DateTime? Later(DateTime? a, DateTime? b) => a is { } x && b is { } y ? (x > y ? x : y) : null;
}
