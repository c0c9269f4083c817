using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>提问的频次：an address has few tries; reading is free.</summary>
internal static class AskLimit
{
    public const string Policy = "interpretation-ask";
    private const int Tries = 10;

    public static void Add(IServiceCollection services) => services.Configure<RateLimiterOptions>(o =>
        o.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(NetworkKey.Of(http.Connection.RemoteIpAddress), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = Tries,
                Window = TimeSpan.FromMinutes(15),
                SegmentsPerWindow = 5,
                QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter("reading")));
}
