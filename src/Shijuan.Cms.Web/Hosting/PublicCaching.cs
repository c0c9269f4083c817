using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Shijuan.Cms.Core.TakeDowns;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>公开页缓存：which requests and responses the output cache may touch.</summary>
internal static class PublicCaching
{
    public const string SessionCookie = "shijuan.session";

    public static IServiceCollection AddPublicCaching(this IServiceCollection services)
    {
        services.AddSingleton<PageCache>();
        services.AddSingleton<SelfRequest>();
        services.AddSingleton<ISelfRequest>(s => s.GetRequiredService<SelfRequest>());
        services.AddSingleton<SiteSnapshot>();
        services.AddSingleton<ArticleMemory>();
        services.AddHostedService<EvictionFollower>();
        services.AddOutputCache(o => o.AddBasePolicy(new PublicCachePolicy()));
        // The order of registration decides: the cache middleware asks for these when it is built.
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }

    /// <summary>GET or HEAD by a visitor who has not signed in, outside the addresses that are never kept.</summary>
    public static bool IsCandidate(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !IsPrivate(request.Path)
        && request.Headers.Authorization.Count == 0
        && (request.Headers.Cookie.Count == 0 || !request.Cookies.ContainsKey(SessionCookie));

    private static bool IsPrivate(PathString path) =>
        path.IsBelow("/admin") || path.IsBelow("/account") || path.IsBelow("/setup")
        || path.IsBelow("/files") || path.IsBelow("/healthz") || path.IsBelow("/view")
        || path.IsBelow("/search") || path.IsBelow("/api") || path.IsBelow("/preview");
}

/// <summary>
/// The only policy. A response is kept when it is a 200 of a page that said what it shows (<see cref="CacheTags"/>), sets no cookie,
/// and none of its tags was evicted since the request began.
/// </summary>
internal sealed class PublicCachePolicy : IOutputCachePolicy
{
    // Whatever no event announces (a renamed column) is seen after this time at the latest.
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);
    private static readonly string[] KnownQuery = ["page", "validity", "year", "unit", "topic", "v", OwnPageRequest.NodeQuery];
    private static readonly object Began = new();

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var candidate = PublicCaching.IsCandidate(http.Request);
        context.EnableOutputCaching = candidate;
        context.AllowCacheLookup = candidate;
        context.AllowCacheStorage = candidate;
        context.AllowLocking = candidate;
        if (!candidate)
        {
            return ValueTask.CompletedTask;
        }

        http.Items[Began] = http.RequestServices.GetRequiredService<PageCache>().Stamp;
        context.ResponseExpirationTimeSpan = Lifetime;
        // Other parameters change nothing on a page, so they must not fill the cache either.
        context.CacheVaryByRules.QueryKeys = KnownQuery;
        context.CacheVaryByRules.VaryByValues["encoding"] = AcceptedEncoding.Of(http.Request).Name;
        if (ElderView.IsOn(http.Request))
        {
            context.CacheVaryByRules.VaryByValues[SiteFrame.ElderCookie] = SiteFrame.ElderValue;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        context.AllowCacheStorage = http.Response.StatusCode == StatusCodes.Status200OK
            && context.Tags.Count > 0
            && StringValues.IsNullOrEmpty(http.Response.Headers[HeaderNames.SetCookie])
            && http.Items[Began] is long began
            && !http.RequestServices.GetRequiredService<PageCache>().WasEvictedSince(context.Tags, began);
        return ValueTask.CompletedTask;
    }
}

/// <summary>长辈版：chosen by cookie, drawn by the server.</summary>
internal static class ElderView
{
    public static bool IsOn(HttpRequest request) =>
        request.Headers.Cookie.Count > 0 && request.Cookies[SiteFrame.ElderCookie] == SiteFrame.ElderValue;
}
