namespace Shijuan.Cms.Editorial;

/// <summary>队列筛选：as it stands in the address. Immutable.</summary>
/// <param name="Words">Words in the title.</param>
/// <param name="Only"><c>overdue</c>, <c>urgent</c>, <c>claimed</c> or empty.</param>
internal sealed record QueueFilter(string? Words, int? UnitId, string? Only)
{
    public static readonly QueueFilter None = new(null, null, null);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Words) && UnitId is null && string.IsNullOrEmpty(Only);

    public bool Admits(QueueLine line, int? me, DateTime nowUtc) =>
        (string.IsNullOrWhiteSpace(Words) || line.Title.Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase))
        && (UnitId is not { } unit || line.UnitId == unit)
        && Only switch
        {
            "overdue" => line.DueAtUtc < nowUtc,
            "urgent" => line.Urgent,
            "claimed" => me is not null && line.HolderId == me,
            _ => true,
        };
}
