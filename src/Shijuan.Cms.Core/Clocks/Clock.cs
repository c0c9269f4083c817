namespace Shijuan.Cms.Core.Clocks;

/// <summary>
/// 任务时钟：一件事项的法定或者约定期限，从触发到办结。状态由动词改变，每次变化追加一条记录。可变。
/// </summary>
/// <remarks>
/// Illegal transitions throw <see cref="InvalidOperationException"/>. Load it with its pauses and
/// extensions (the model does so by itself): a due date computed without them would be wrong.
/// </remarks>
public sealed partial class Clock
{
    private readonly List<ClockPause> _pauses = [];
    private readonly List<ClockExtension> _extensions = [];
    private readonly List<ClockStateChange> _history = [];

    private Clock()
    {
        DefinitionKey = SubjectType = CalendarVersion = "";
    }

    private Clock(
        ClockDefinition definition, ClockSubject subject, ClockOwner owner, DateTime triggeredAtUtc, WorkCalendar calendar)
        : this()
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentException.ThrowIfNullOrWhiteSpace(subject.Type, nameof(subject));
        DefinitionKey = definition.Key;
        SubjectType = subject.Type;
        SubjectId = subject.Id;
        UnitId = owner.UnitId;
        OwnerUserId = owner.UserId;
        TriggeredAtUtc = ChinaTime.AsUtc(triggeredAtUtc);
        LengthAmount = definition.Length.Amount;
        LengthUnit = definition.Length.Unit;
        MaxExtensionAmount = definition.MaxExtension?.Amount;
        AmberDays = definition.AmberDays;
        IsPeriod = definition.IsPeriod;
        Schedule(calendar);
    }

    public int Id { get; private set; }

    public string DefinitionKey { get; private set; }

    public string SubjectType { get; private set; }

    public int SubjectId { get; private set; }

    public int? UnitId { get; private set; }

    public int? OwnerUserId { get; private set; }

    public DateTime TriggeredAtUtc { get; private set; }

    public int LengthAmount { get; private set; }

    public ClockUnit LengthUnit { get; private set; }

    /// <summary>The rule as it was when the clock was started; null when no extension is allowed.</summary>
    public int? MaxExtensionAmount { get; private set; }

    public int AmberDays { get; private set; }

    /// <summary>期间：ends by itself and is never late, see <see cref="ClockDefinition.IsPeriod"/>.</summary>
    public bool IsPeriod { get; private set; }

    /// <summary>From this instant the clock is 将到期.</summary>
    public DateTime AmberAtUtc { get; private set; }

    /// <summary>The end of the period; while the clock is paused, the earliest end that is possible.</summary>
    public DateTime DueAtUtc { get; private set; }

    public bool Provisional { get; private set; }

    /// <summary>The calendar that <see cref="DueAtUtc"/> was computed with.</summary>
    public string CalendarVersion { get; private set; }

    /// <summary>Set when the clock is completed or exempted; null means that it is open.</summary>
    public DateTime? StoppedAtUtc { get; private set; }

    public ClockState State { get; private set; }

    /// <summary>Counts the changes, so that two people cannot change the clock at the same time unnoticed.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<ClockPause> Pauses => _pauses;

    public IReadOnlyList<ClockExtension> Extensions => _extensions;

    public IReadOnlyList<ClockStateChange> History => _history;

    public ClockLength Length => new(LengthAmount, LengthUnit);

    /// <summary>The last day of the period (Beijing date); null for a clock in hours.</summary>
    public DateOnly? DueOn =>
        LengthUnit == ClockUnit.Hours ? null : ChinaTime.DateOf(ChinaTime.AsUtc(DueAtUtc).AddTicks(-1));

    /// <summary>
    /// Whether the instant is after the period. A period in days ends at 24时, which is 0时 of a day that
    /// no longer belongs to it; a period in hours includes its last instant.
    /// </summary>
    public bool IsPastDue(DateTime atUtc) => LengthUnit == ClockUnit.Hours ? atUtc > DueAtUtc : atUtc >= DueAtUtc;

    /// <summary>换责任单位：the unit was merged into another; the period runs on unchanged.</summary>
    public void EntrustTo(int unitId)
    {
        UnitId = unitId;
        Revision++;
    }

    /// <summary>How the due date follows from the calendar, the pauses and the extension, step by step.</summary>
    public IReadOnlyList<string> Explain(WorkCalendar calendar) => Compute(calendar).Explanation;

    private DueDate Compute(WorkCalendar calendar) => DueDateCalculator.Compute(
        calendar,
        TriggeredAtUtc,
        Length,
        _pauses.Select(pause => pause.ToPause()),
        _extensions.SingleOrDefault()?.ToExtension());

    private void Schedule(WorkCalendar calendar)
    {
        var due = Compute(calendar);
        DueAtUtc = due.DueAtUtc;
        Provisional = due.Provisional;
        CalendarVersion = calendar.Version;
        var amber = due.DueOn is { } lastDay
            ? ChinaTime.StartOfDayUtc(calendar.SubtractWorkdays(lastDay, AmberDays))
            : TriggeredAtUtc + ((due.DueAtUtc - TriggeredAtUtc) / 2);
        AmberAtUtc = amber > TriggeredAtUtc ? amber : TriggeredAtUtc;
    }
}
