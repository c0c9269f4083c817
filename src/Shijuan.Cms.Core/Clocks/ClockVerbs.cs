namespace Shijuan.Cms.Core.Clocks;

/// <content>What may happen to a clock.</content>
public sealed partial class Clock
{
    /// <summary>起算: the trigger has happened.</summary>
    public static Clock Start(
        ClockDefinition definition,
        ClockSubject subject,
        ClockOwner owner,
        DateTime triggeredAtUtc,
        WorkCalendar calendar,
        int? actorId = null)
    {
        var clock = new Clock(definition, subject, owner, triggeredAtUtc, calendar);
        clock.Move(ClockState.Running, clock.TriggeredAtUtc, $"{definition.Name}起算", actorId);
        return clock;
    }

    /// <summary>预定: the trigger is known but still to come; <see cref="Observe"/> starts the clock then.</summary>
    public static Clock Plan(
        ClockDefinition definition, ClockSubject subject, ClockOwner owner, DateTime triggerUtc, WorkCalendar calendar) =>
        new(definition, subject, owner, triggerUtc, calendar);

    /// <summary>暂停. A second pause may begin while another lasts (two consultations at once), for another reason.</summary>
    public void Pause(DateTime atUtc, string reason, int? actorId = null)
    {
        Demand(State is ClockState.Running or ClockState.Amber or ClockState.Paused, "暂停");
        Demand(LengthUnit != ClockUnit.Hours, "以小时计的时限连续计算，不能暂停。", rule: true);
        var at = AfterTrigger(atUtc);
        Demand(State == ClockState.Paused || !IsPastDue(at), "期限已经届满，不能再暂停。", rule: true);
        var why = Reasoned(reason);
        Demand(!_pauses.Exists(pause => pause.UntilUtc is null && pause.Reason == why), $"已经因“{why}”暂停。", rule: true);
        _pauses.Add(new ClockPause(at, why));
        Provisional = true;
        Move(ClockState.Paused, at, "暂停：" + why, actorId);
    }

    /// <summary>恢复. Name the reason when more than one pause lasts; the clock runs again when none is left.</summary>
    public void Resume(DateTime atUtc, WorkCalendar calendar, string? reason = null, int? actorId = null)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        Demand(State == ClockState.Paused, "恢复");
        var at = ChinaTime.AsUtc(atUtc);
        var open = _pauses.FindAll(pause => pause.UntilUtc is null && (reason is null || pause.Reason == reason.Trim()));
        Demand(open.Count > 0, $"没有因“{reason}”而起的暂停。", rule: true);
        Demand(open.Count == 1, "同时有几项暂停，请指明恢复哪一项。", rule: true);
        Demand(at >= open[0].FromUtc, "恢复时间早于暂停时间。", rule: true);
        open[0].End(at);
        Schedule(calendar);
        Move(StateAt(at), at, "恢复：" + open[0].Reason, actorId);
    }

    /// <summary>延长, once, before the period has run out, and not beyond what the rule allows.</summary>
    public void Extend(ClockLength by, string reason, DateTime atUtc, WorkCalendar calendar, int? actorId = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(calendar);
        Demand(State is ClockState.Running or ClockState.Amber or ClockState.Paused, "延长");
        Demand(_extensions.Count == 0, "期限只能延长一次。", rule: true);
        Demand(MaxExtensionAmount is not null, "这项期限不得延长。", rule: true);
        Demand(by.Unit == LengthUnit, "延长的单位必须与期限的单位相同。", rule: true);
        var longest = new ClockLength(MaxExtensionAmount.GetValueOrDefault(), LengthUnit);
        Demand(by.Amount >= 1 && by.Amount <= longest.Amount, $"延长应在1至{longest.ToText()}之间。", rule: true);
        var at = AfterTrigger(atUtc);
        Demand(State == ClockState.Paused || !IsPastDue(at), "期限已经届满，不能再延长。", rule: true);
        var why = Reasoned(reason);
        _extensions.Add(new ClockExtension(by.Amount, by.Unit, at, why));
        Schedule(calendar);
        Move(StateAt(at), at, $"延长{by.ToText()}：{why}", actorId);
    }

    /// <summary>
    /// 办结 at the instant of the fact, which may be learnt later: a proof that the task was done in time
    /// makes an overdue clock 按期完成. A pause that still lasts ends with it.
    /// </summary>
    public void Stop(DateTime atUtc, int? actorId = null)
    {
        Demand(State != ClockState.NotStarted && !State.IsFinal(), "办结");
        var at = AfterTrigger(atUtc);
        var open = _pauses.FindAll(pause => pause.UntilUtc is null);
        Demand(open.TrueForAll(pause => pause.FromUtc <= at), "办结时间早于正在进行的暂停，请先恢复时钟。", rule: true);
        open.ForEach(pause => pause.End(at));

        // A period does not run out while it is paused, so an end within such a pause is in time.
        var late = !IsPeriod && IsPastDue(at) && open.TrueForAll(pause => IsPastDue(pause.FromUtc));
        StoppedAtUtc = at;
        Move(late ? ClockState.CompletedLate : ClockState.CompletedOnTime, at, late ? "逾期办结" : "按期办结", actorId);
    }

    /// <summary>免除, with a reason and a person who answers for it.</summary>
    public void Exempt(string reason, int actorId, DateTime atUtc)
    {
        Demand(!State.IsFinal(), "免除");
        var at = ChinaTime.AsUtc(atUtc);
        var why = Reasoned(reason);
        _pauses.FindAll(pause => pause.UntilUtc is null).ForEach(pause => pause.End(at > pause.FromUtc ? at : pause.FromUtc));
        StoppedAtUtc = at;
        Move(ClockState.Exempted, at, "免除：" + why, actorId);
    }

    /// <summary>更正: the day from which it runs, or a length that a document states itself, was wrong or has changed.</summary>
    /// <returns>Whether anything changed; then there is a line of history.</returns>
    public bool Correct(DateTime triggeredAtUtc, ClockLength length, WorkCalendar calendar, DateTime atUtc)
    {
        ArgumentNullException.ThrowIfNull(length);
        ArgumentNullException.ThrowIfNull(calendar);
        Demand(!State.IsFinal(), "更正");
        Demand(length.Unit == LengthUnit, "更正后的期限单位必须与原来的相同。", rule: true);
        var trigger = ChinaTime.AsUtc(triggeredAtUtc);
        if (trigger == TriggeredAtUtc && length.Amount == LengthAmount)
        {
            return false;
        }

        var (from, due) = (TriggeredAtUtc, DueText(DueAtUtc, Provisional));
        (TriggeredAtUtc, LengthAmount) = (trigger, length.Amount);
        Schedule(calendar);
        var at = ChinaTime.AsUtc(atUtc);
        Move(
            StateAt(at), at,
            $"更正：起算由{DateText.Full(ChinaTime.DateOf(from))}改为{DateText.Full(ChinaTime.DateOf(trigger))}，到期由{due}改为{DueText(DueAtUtc, Provisional)}",
            actorId: null);
        return true;
    }

    /// <summary>不再适用: the fact that set it off is gone (a date was taken out, a draft discarded). Kept as 免除 without a person.</summary>
    public void Dissolve(string reason, DateTime atUtc)
    {
        Demand(!State.IsFinal(), "终止");
        var at = ChinaTime.AsUtc(atUtc);
        var why = Reasoned(reason);
        _pauses.FindAll(pause => pause.UntilUtc is null).ForEach(pause => pause.End(at > pause.FromUtc ? at : pause.FromUtc));
        StoppedAtUtc = at;
        Move(ClockState.Exempted, at, "不再适用：" + why, actorId: null);
    }

    /// <summary>重新计算 after a change of the calendar. Finished clocks keep the date by which they were judged.</summary>
    /// <returns>Whether the due date, or its being provisional, changed; then there is a line of history.</returns>
    public bool Recompute(WorkCalendar calendar, DateTime atUtc)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (State.IsFinal())
        {
            return false;
        }

        var (dueBefore, provisionalBefore) = (DueAtUtc, Provisional);
        Schedule(calendar);
        if (dueBefore == DueAtUtc && provisionalBefore == Provisional)
        {
            return false;
        }

        var at = ChinaTime.AsUtc(atUtc);
        Move(StateAt(at), at, $"工作日历更新：到期由{DueText(dueBefore, provisionalBefore)}改为{DueText(DueAtUtc, Provisional)}", actorId: null);
        return true;
    }

    /// <summary>督办: a level of the ladder is told that the task is not done. Each level once for a clock, whatever its date does afterwards.</summary>
    public void Escalate(EscalationStep step, DateTime atUtc)
    {
        ArgumentNullException.ThrowIfNull(step);
        Demand(State is ClockState.Running or ClockState.Amber or ClockState.Overdue, "督办");
        Demand(!WasEscalated(step), $"已经提醒过{step.Role}。", rule: true);
        Move(State, AfterTrigger(atUtc), EscalationLine(step), actorId: null);
    }

    /// <summary>Whether the level was told. The history says so: it has to be loaded.</summary>
    public bool WasEscalated(EscalationStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return _history.Exists(change => change.Reason == EscalationLine(step));
    }

    /// <summary>观察: lets the state follow the time. Does nothing when the state is already right.</summary>
    /// <returns>Whether the state changed.</returns>
    public bool Observe(DateTime nowUtc)
    {
        var now = ChinaTime.AsUtc(nowUtc);
        if (IsPeriod && !State.IsFinal() && IsPastDue(now) && !_pauses.Exists(pause => pause.UntilUtc is null))
        {
            RunOut();
            return true;
        }

        if (State.IsFinal() || StateAt(now) is var state && state == State)
        {
            return false;
        }

        Move(state, now, state.ToText(), actorId: null);
        return true;
    }
}
