namespace Shijuan.Cms.Core.Clocks;

/// <content>How the state follows from the facts, and the one door through which it changes.</content>
public sealed partial class Clock
{
    private ClockState StateAt(DateTime now) => this switch
    {
        { State: ClockState.NotStarted } when now < TriggeredAtUtc => ClockState.NotStarted,
        _ when _pauses.Exists(pause => pause.UntilUtc is null) => ClockState.Paused,
        _ when IsPeriod => ClockState.Running,
        _ when IsPastDue(now) => ClockState.Overdue,
        _ when now >= AmberAtUtc => ClockState.Amber,
        _ => ClockState.Running,
    };

    /// <summary>A period that has run out is completed at its end.</summary>
    private void RunOut()
    {
        if (State == ClockState.NotStarted)
        {
            Move(ClockState.Running, TriggeredAtUtc, ClockState.Running.ToText(), actorId: null);
        }

        StoppedAtUtc = DueAtUtc;
        Move(ClockState.CompletedOnTime, DueAtUtc, "期间届满", actorId: null);
    }

    private void Move(ClockState to, DateTime at, string reason, int? actorId)
    {
        if (!State.CanBecome(to))
        {
            throw new InvalidOperationException($"时钟不能从“{State.ToText()}”变为“{to.ToText()}”。");
        }

        _history.Add(new ClockStateChange(State, to, at, actorId, reason));
        State = to;
        Revision++;
    }

    /// <summary>Throws with the rule itself, or with "the state does not allow this verb".</summary>
    private void Demand(bool holds, string verbOrRule, bool rule = false)
    {
        if (!holds)
        {
            throw new InvalidOperationException(rule ? verbOrRule : $"时钟“{State.ToText()}”，不能{verbOrRule}。");
        }
    }

    private DateTime AfterTrigger(DateTime atUtc)
    {
        var at = ChinaTime.AsUtc(atUtc);
        Demand(at >= TriggeredAtUtc, "时间早于时钟的起算时间。", rule: true);
        return at;
    }

    private string DueText(DateTime dueAtUtc, bool provisional)
    {
        var text = LengthUnit == ClockUnit.Hours
            ? DateText.Minute(dueAtUtc)
            : DateText.Full(ChinaTime.DateOf(ChinaTime.AsUtc(dueAtUtc).AddTicks(-1))) + "24时";
        return provisional ? text + "（暂定）" : text;
    }

    private static string EscalationLine(EscalationStep step) => "督办：提醒" + step.Role;

    private static string Reasoned(string reason) => string.IsNullOrWhiteSpace(reason)
        ? throw new ArgumentException("必须写明理由。", nameof(reason))
        : reason.Trim();
}
