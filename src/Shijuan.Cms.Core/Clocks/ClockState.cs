namespace Shijuan.Cms.Core.Clocks;

/// <summary>时钟状态。</summary>
public enum ClockState
{
    /// <summary>未起算：触发时间已知，还没有到。</summary>
    NotStarted,

    /// <summary>计时中。</summary>
    Running,

    /// <summary>暂停：时间不计入期限。</summary>
    Paused,

    /// <summary>将到期：进入预警期。</summary>
    Amber,

    /// <summary>已逾期：期限届满而任务没有办结。</summary>
    Overdue,

    /// <summary>按期完成。</summary>
    CompletedOnTime,

    /// <summary>逾期完成。</summary>
    CompletedLate,

    /// <summary>免除：写明理由后不再要求办理。</summary>
    Exempted,
}

/// <summary>时钟状态的名称和允许的变化。</summary>
public static class ClockStates
{
    private static readonly ClockState[] AfterStart =
        [ClockState.Running, ClockState.Amber, ClockState.Overdue, ClockState.CompletedOnTime, ClockState.CompletedLate, ClockState.Exempted];

    /// <summary>The Chinese name, as the user interface shows it.</summary>
    public static string ToText(this ClockState state) => state switch
    {
        ClockState.NotStarted => "未起算",
        ClockState.Running => "计时中",
        ClockState.Paused => "暂停",
        ClockState.Amber => "将到期",
        ClockState.Overdue => "已逾期",
        ClockState.CompletedOnTime => "按期完成",
        ClockState.CompletedLate => "逾期完成",
        ClockState.Exempted => "免除",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "没有这种时钟状态。"),
    };

    /// <summary>Nothing happens to a clock any more once it is completed or exempted.</summary>
    public static bool IsFinal(this ClockState state) =>
        state is ClockState.CompletedOnTime or ClockState.CompletedLate or ClockState.Exempted;

    /// <summary>
    /// Whether the change may happen at all. An open state may "change" to itself: a line of history
    /// about a fact (extension, new calendar) that left the state as it was.
    /// </summary>
    public static bool CanBecome(this ClockState from, ClockState to) => from switch
    {
        _ when from.IsFinal() => false,
        _ when from == to => true,
        ClockState.NotStarted => to is ClockState.Running or ClockState.Amber or ClockState.Overdue or ClockState.Exempted,
        ClockState.Running or ClockState.Amber => to == ClockState.Paused || AfterStart.Contains(to),
        ClockState.Paused or ClockState.Overdue => AfterStart.Contains(to),
        _ => false,
    };
}
