namespace Shijuan.Cms.Core.Clocks;

/// <summary>时钟暂停：一次暂停的起止和理由。恢复时写入止，此后不变。</summary>
public sealed class ClockPause
{
    internal ClockPause(DateTime fromUtc, string reason)
    {
        FromUtc = fromUtc;
        Reason = reason;
    }

    public int Id { get; private set; }

    public int ClockId { get; private set; }

    public DateTime FromUtc { get; private set; }

    /// <summary>Null while the pause lasts.</summary>
    public DateTime? UntilUtc { get; private set; }

    public string Reason { get; private set; }

    internal void End(DateTime untilUtc) => UntilUtc = untilUtc;

    internal Pause ToPause() => new(FromUtc, UntilUtc, Reason);
}
