using System.Net;
using System.Threading.RateLimiting;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Exchange;

/// <summary>频次：how much one token or one network address may ask in a minute. Counted on each node.</summary>
internal sealed class ApiLimits(ExchangeOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _tokens = LimiterOf(options.RequestsPerMinute);
    private readonly PartitionedRateLimiter<string> _visitors = LimiterOf(options.RequestsPerMinutePerAddress);
    private readonly PartitionedRateLimiter<string> _strangers = LimiterOf(options.FailedTriesPerMinutePerAddress);

    public bool AdmitsToken(int tokenId) => Take(_tokens, tokenId.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public bool AdmitsVisitor(IPAddress? address) => Take(_visitors, NetworkKey.Of(address));

    /// <summary>A wrong token from an address; false when it has tried too often.</summary>
    public bool AdmitsFailure(IPAddress? address) => Take(_strangers, NetworkKey.Of(address));

    public void Dispose()
    {
        _tokens.Dispose();
        _visitors.Dispose();
        _strangers.Dispose();
    }

    private static bool Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> LimiterOf(int perMinute) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0,
        }));
}

/// <summary>接口设置 (<c>Cms:Exchange</c>)。</summary>
internal sealed class ExchangeOptions
{
    public int RequestsPerMinute { get; set; } = 120;

    public int RequestsPerMinutePerAddress { get; set; } = 300;

    public int FailedTriesPerMinutePerAddress { get; set; } = 20;
}
