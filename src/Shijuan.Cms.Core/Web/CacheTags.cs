using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace Shijuan.Cms.Core.Web;

/// <summary>缓存标签：a public page is kept in the output cache only if it says what it shows; publishing evicts by these tags.</summary>
public static class CacheTags
{
    /// <summary>On every page: navigation, facts of the site.</summary>
    public const string Site = "site";

    public const string Home = "home";
    public const string SiteMap = "sitemap";

    /// <summary>行政规范性文件库。</summary>
    public const string Documents = "documents";

    /// <summary>政府信息公开专栏的全县页面。</summary>
    public const string Disclosure = "disclosure";

    public static string Channel(int id) => string.Create(CultureInfo.InvariantCulture, $"channel:{id}");

    public static string Item(int id) => string.Create(CultureInfo.InvariantCulture, $"item:{id}");

    public static string Unit(int id) => string.Create(CultureInfo.InvariantCulture, $"unit:{id}");

    /// <summary>Says what the page shows and so admits it to the cache.</summary>
    public static void CacheUnder(this HttpContext context, params IEnumerable<string> tags)
    {
        if (context.Features.Get<IOutputCacheFeature>()?.Context is { } cache)
        {
            cache.Tags.Add(Site);
            cache.Tags.UnionWith(tags);
        }
    }
}
