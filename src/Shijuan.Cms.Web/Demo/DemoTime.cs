namespace Shijuan.Cms.Web.Demo;

/// <summary>演示时间：while the demo is being filled, the clock stands where the demo's story is; afterwards it is the real one. Registered in demo mode only.</summary>
internal sealed class DemoTime : TimeProvider
{
    private DateTimeOffset? _standsAt;

    public override DateTimeOffset GetUtcNow() => _standsAt ?? System.GetUtcNow();

    public void StandAt(DateTime utc) => _standsAt = new DateTimeOffset(utc, TimeSpan.Zero);

    /// <summary>Moves on a little, so that what follows is later than what was before.</summary>
    public void Advance(TimeSpan by) => _standsAt = GetUtcNow() + by;

    public void RunOn() => _standsAt = null;
}
