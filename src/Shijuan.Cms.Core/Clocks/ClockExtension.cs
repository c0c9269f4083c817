namespace Shijuan.Cms.Core.Clocks;

/// <summary>时钟延长：期满前经批准的一次延长。写入后不变。</summary>
public sealed class ClockExtension
{
    internal ClockExtension(int amount, ClockUnit unit, DateTime grantedAtUtc, string reason)
    {
        Amount = amount;
        Unit = unit;
        GrantedAtUtc = grantedAtUtc;
        Reason = reason;
    }

    public int Id { get; private set; }

    public int ClockId { get; private set; }

    public int Amount { get; private set; }

    public ClockUnit Unit { get; private set; }

    public DateTime GrantedAtUtc { get; private set; }

    public string Reason { get; private set; }

    internal Extension ToExtension() => new(new ClockLength(Amount, Unit), GrantedAtUtc, Reason);
}
