namespace Shijuan.Cms.Core.Publishing;

/// <summary>
/// 时钟守卫：compares the wall clock with the steady one. After a jump nothing is published or taken down by time for a while,
/// so that a clock that was set wrong and is corrected at once does no harm. Nothing planned is lost: it runs when the wait is over.
/// </summary>
public sealed class ClockGuard(TimeProvider time)
{
    /// <summary>Smaller differences are ordinary corrections by the time server.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <summary>Time for the time server to put a wrong clock right.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private (DateTimeOffset Wall, long Steady)? _last;
    private long? _jumpedAt;

    /// <summary>Whether the wall clock may be trusted now. Asked before each run of a timed job.</summary>
    public bool IsSteady()
    {
        lock (_lock)
        {
            var (wall, steady) = (time.GetUtcNow(), time.GetTimestamp());
            if (_last is { } last && (wall - last.Wall - time.GetElapsedTime(last.Steady, steady)).Duration() > Tolerance)
            {
                _jumpedAt = steady;
            }

            _last = (wall, steady);
            if (_jumpedAt is { } at && time.GetElapsedTime(at, steady) >= Wait)
            {
                _jumpedAt = null;
            }

            return _jumpedAt is null;
        }
    }
}
