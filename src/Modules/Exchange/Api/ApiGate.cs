using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Shijuan.Cms.Exchange;

/// <summary>接口之门：limits, the token, and an answer in the caller's language for whatever goes wrong.</summary>
internal static partial class ApiGate
{
    private static readonly object CallerKey = new();

    /// <summary>The caller whom the gate let in.</summary>
    public static ApiCaller Caller(this HttpContext http) => (ApiCaller)http.Items[CallerKey]!;

    /// <summary>For what anybody may read.</summary>
    public static async ValueTask<object?> OpenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        MarkPlain(http);
        return http.RequestServices.GetRequiredService<ApiLimits>().AdmitsVisitor(http.Connection.RemoteIpAddress)
            ? await AnswerAsync(context, next)
            : TooMany(http);
    }

    /// <summary>For callers with a token.</summary>
    public static async ValueTask<object?> GuardedAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        MarkPlain(http);
        var limits = http.RequestServices.GetRequiredService<ApiLimits>();
        var caller = await http.RequestServices.GetRequiredService<TokenCheck>().FindAsync(http.Request.Headers.Authorization, http.RequestAborted);
        if (caller is null)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return limits.AdmitsFailure(http.Connection.RemoteIpAddress)
                ? ApiAnswers.Problem(StatusCodes.Status401Unauthorized, "请在 Authorization 头里用 Bearer 送有效的接口令牌；过期或已撤销的请向安全管理员重新申请。")
                : TooMany(http);
        }

        if (!limits.AdmitsToken(caller.TokenId))
        {
            return TooMany(http);
        }

        http.Items[CallerKey] = caller;
        return await AnswerAsync(context, next);
    }

    public static IResult TooMany(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "60";
        return ApiAnswers.Problem(StatusCodes.Status429TooManyRequests, "请求太多，请一分钟以后再试。");
    }

    private static void MarkPlain(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
    }

    /// <summary>A machine cannot read the error page of a browser.</summary>
    private static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ApiBody.TooLarge();
        }
        catch (DbUpdateException e)
        {
            // Somebody committed between our read and our write; nothing of ours is stored.
            var log = LogOf(context);
            LogConflict(log, e);
            return ApiAnswers.Problem(StatusCodes.Status409Conflict, "稿件刚刚有了别的改动，没有保存。请重试。");
        }
    }

    private static ILogger LogOf(EndpointFilterInvocationContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiGate));

    [LoggerMessage(Level = LogLevel.Information, Message = "A push met another change")]
    private static partial void LogConflict(ILogger log, Exception e);
}
