namespace Shijuan.Cms.Core.Clocks;

/// <summary>督办层级：到期前后第几个工作日（小时时钟按小时）提醒哪一级。不可变。</summary>
/// <param name="Offset">Working days, or hours, after the due date; negative before it; 0 is the due date itself.</param>
/// <param name="Role">The role that is reminded.</param>
public sealed record EscalationStep(int Offset, string Role);

/// <summary>督办阶梯：时钟越近、越过到期日，提醒的层级越高。不可变。</summary>
public sealed class EscalationLadder
{
    public const string Owner = "所有者";
    public const string SectionHead = "股室负责人";
    public const string Leader = "分管领导";
    public const string Centre = "县政务信息中心";

    /// <exception cref="ArgumentException">A ladder is empty or its steps do not rise.</exception>
    public EscalationLadder(IReadOnlyList<EscalationStep> byWorkday, IReadOnlyList<EscalationStep> byHour)
    {
        ByWorkday = Rising(byWorkday, nameof(byWorkday));
        ByHour = Rising(byHour, nameof(byHour));
    }

    /// <summary>所有者 → 股室负责人 → 分管领导 → 县政务信息中心.</summary>
    public static EscalationLadder Standard { get; } = new(
        [new(-3, Owner), new(0, SectionHead), new(1, Leader), new(3, Centre)],
        [new(-4, Owner), new(-2, SectionHead), new(-1, Leader), new(0, Centre)]);

    public IReadOnlyList<EscalationStep> ByWorkday { get; }

    public IReadOnlyList<EscalationStep> ByHour { get; }

    /// <summary>The highest step reached; null when none is, or when the clock does not run.</summary>
    public EscalationStep? LevelAt(Clock clock, DateTime nowUtc, WorkCalendar calendar) =>
        ReachedAt(clock, nowUtc, calendar) is { Count: > 0 } reached ? reached[^1] : null;

    /// <summary>Every step that is reached, the lowest first; none when the clock does not run.</summary>
    public IReadOnlyList<EscalationStep> ReachedAt(Clock clock, DateTime nowUtc, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(calendar);
        var now = ChinaTime.AsUtc(nowUtc);
        if (clock.State is ClockState.NotStarted or ClockState.Paused || clock.State.IsFinal() || now < clock.TriggeredAtUtc)
        {
            return [];
        }

        return clock.DueOn is { } due
            ? [.. ByWorkday.Where(step => WorkdaysPast(due, ChinaTime.DateOf(now), calendar) >= step.Offset)]
            : [.. ByHour.Where(step => now >= ChinaTime.AsUtc(clock.DueAtUtc).AddHours(step.Offset))];
    }

    private static int WorkdaysPast(DateOnly due, DateOnly today, WorkCalendar calendar) => today <= due
        ? -calendar.WorkdaysBetween(today, due)
        : calendar.WorkdaysBetween(due, today);

    private static IReadOnlyList<EscalationStep> Rising(IReadOnlyList<EscalationStep> steps, string parameter)
    {
        var rising = steps.Count > 0 && steps.Zip(steps.Skip(1)).All(pair => pair.First.Offset < pair.Second.Offset);
        return rising ? steps : throw new ArgumentException("督办层级应当逐级靠后，并且至少有一级。", parameter);
    }
}
