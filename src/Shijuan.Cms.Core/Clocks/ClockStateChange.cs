namespace Shijuan.Cms.Core.Clocks;

/// <summary>时钟状态变化：从什么状态到什么状态、何时、何人、为何。只追加，写入后不变。</summary>
public sealed class ClockStateChange
{
    internal ClockStateChange(ClockState from, ClockState to, DateTime atUtc, int? actorId, string reason)
    {
        From = from;
        To = to;
        AtUtc = atUtc;
        ActorId = actorId;
        Reason = reason;
    }

    public int Id { get; private set; }

    public int ClockId { get; private set; }

    public ClockState From { get; private set; }

    public ClockState To { get; private set; }

    /// <summary>When the fact happened, as recorded; a fact learnt late has an earlier time than the line before it.</summary>
    public DateTime AtUtc { get; private set; }

    /// <summary>Null when the system itself observed the change.</summary>
    public int? ActorId { get; private set; }

    public string Reason { get; private set; }
}
