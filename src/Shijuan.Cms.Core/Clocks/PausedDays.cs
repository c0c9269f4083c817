namespace Shijuan.Cms.Core.Clocks;

/// <summary>
/// 暂停日：各次暂停中不计入期限的日子，重叠的部分只算一次。暂停当日已经计入，次日起至恢复当日不计入。不可变。
/// </summary>
/// <remarks>The rule and its reasons: docs/clocks.md.</remarks>
internal sealed class PausedDays
{
    private readonly List<Span> _spans;

    private PausedDays(List<Span> spans, IReadOnlyList<Pause> open)
    {
        _spans = spans;
        Open = open;
    }

    /// <summary>Pauses that have not ended: how far they will move the due date is not known yet.</summary>
    internal IReadOnlyList<Pause> Open { get; }

    internal static PausedDays Of(IEnumerable<Pause> pauses)
    {
        var all = pauses.OrderBy(pause => pause.FromUtc).ToList();
        if (all.Exists(pause => pause.UntilUtc < pause.FromUtc))
        {
            throw new ArgumentException("暂停的结束时间早于开始时间。", nameof(pauses));
        }

        // A pause still open has lasted at least as long as anything else that is known.
        var latest = all.Max(pause => pause.UntilUtc);
        var spans = all.ConvertAll(pause => new Span(
            ChinaTime.DateOf(pause.FromUtc),
            ChinaTime.DateOf(pause.UntilUtc ?? (latest > pause.FromUtc ? latest.Value : pause.FromUtc)),
            pause.Reason));
        return new PausedDays(spans, all.FindAll(pause => pause.UntilUtc is null));
    }

    /// <summary>The day is not counted.</summary>
    internal bool Excludes(DateOnly day) => _spans.Exists(span => span.First < day && day <= span.Last);

    /// <summary>The day ends within a pause, so that a period cannot run out at its 24时.</summary>
    internal bool EndsPaused(DateOnly day) => _spans.Exists(span => span.First <= day && day < span.Last);

    /// <summary>Why the day is not counted, or why a period cannot end on it.</summary>
    internal string ReasonOn(DateOnly day)
    {
        var taking = _spans.FindAll(span => span.First < day && day <= span.Last);
        var touching = taking.Count > 0 ? taking : _spans.FindAll(span => span.First <= day && day < span.Last);
        return string.Join('、', touching.Select(span => span.Reason).Distinct());
    }

    private sealed record Span(DateOnly First, DateOnly Last, string Reason);
}
