using System.Threading.RateLimiting;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>登录频次：how many tries one address has.</summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public static IServiceCollection AddSignInLimit(this IServiceCollection services, int triesPerAddress) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = async (context, cancel) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "900";
            context.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
            await context.HttpContext.Response.WriteAsync("这个网络地址尝试的次数太多，请 15 分钟以后再试。", cancel);
        };
        o.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(NetworkKey.Of(context.Connection.RemoteIpAddress), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = triesPerAddress,
                Window = Window,
                SegmentsPerWindow = 5,
                QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter("reading"));
    });
}
