using System.Globalization;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Settings;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>给机器看的目录：every column and every article can be found from /robots.txt alone.</summary>
internal static class FeedEndpoints
{
    // The protocol allows no more addresses in one file.
    private const int SiteMapLimit = 50_000;
    private const int FeedLength = 30;
    private static readonly XNamespace SiteMap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", Robots);
        routes.MapGet("/sitemap.xml", SiteMapAsync);
        routes.MapGet("/rss/{channel}", FeedAsync);
    }

    private static IResult Robots(HttpContext http) => Results.Text(
        $"User-agent: *\nDisallow: /admin\nDisallow: /account\nDisallow: /setup\nDisallow: /view\n\nSitemap: {Origin(http)}/sitemap.xml\n");

    private static async Task<IResult> SiteMapAsync(HttpContext http, CmsDbContext db, ChannelTree channels, CancellationToken cancel)
    {
        var origin = Origin(http);
        var tree = await channels.LoadAsync(cancel);
        var items = await db.Publications.AsNoTracking()
            .Where(p => p.ClosedAtUtc == null)
            .OrderByDescending(p => p.PublishedAtUtc)
            .Select(p => new { p.Path, p.PublishedAtUtc, p.Version.ChannelId })
            .Take(SiteMapLimit / 2)
            .ToListAsync(cancel);
        var newest = items.GroupBy(i => i.ChannelId).ToDictionary(g => g.Key, g => g.Max(i => i.PublishedAtUtc));
        var columns = tree.All
            .Select(c => (c.Path, At: tree.SelfAndBelow(c.Id).Select(id => newest.GetValueOrDefault(id)).Max()))
            .Where(c => c.At != default);
        var home = items.Count > 0 ? items[0].PublishedAtUtc : (DateTime?)null;
        var urls = columns.Select(c => Url(origin + "/" + c.Path, c.At))
            .Prepend(Url(origin + "/", home))
            .Concat(items.Select(i => Url(origin + "/" + i.Path, i.PublishedAtUtc)));
        http.CacheUnder(CacheTags.SiteMap);
        return Xml(new XElement(SiteMap + "urlset", urls), "application/xml; charset=utf-8");
    }

    private static async Task<IResult> FeedAsync(string channel, HttpContext http, CmsDbContext db, ChannelTree channels, ValidityReader validity, CancellationToken cancel)
    {
        var tree = await channels.LoadAsync(cancel);
        if (tree.All.FirstOrDefault(c => c.Key == channel) is not { } column || await SiteFacts.LoadAsync(db, cancel) is not { } facts)
        {
            return Results.NotFound();
        }

        var ids = tree.SelfAndBelow(column.Id).ToList();
        var items = await db.Publications.AsNoTracking()
            .Where(p => p.ClosedAtUtc == null && ids.Contains(p.Version.ChannelId))
            .OrderByDescending(p => p.PublishedAtUtc)
            .Select(p => new { p.ItemId, p.Path, p.PublishedAtUtc, p.Version.Title, p.Version.Summary })
            .Take(FeedLength)
            .ToListAsync(cancel);
        var present = await validity.OfAsync([.. items.Select(i => i.ItemId)], cancel);
        var origin = Origin(http);
        http.CacheUnder(ids.Select(CacheTags.Channel));
        return Xml(
            new XElement("rss", new XAttribute("version", "2.0"), new XElement(
                "channel",
                new XElement("title", $"{column.Name} - {facts.SiteName}"),
                new XElement("link", $"{origin}/{column.Path}"),
                new XElement("description", column.Description.Length > 0 ? column.Description : column.Name),
                items.Select(i => new XElement(
                    "item",
                    new XElement("title", TitleOf(i.Title, present.GetValueOrDefault(i.ItemId))),
                    new XElement("link", $"{origin}/{i.Path}"),
                    new XElement("guid", $"{origin}/{i.Path}"),
                    new XElement("description", i.Summary),
                    new XElement("pubDate", i.PublishedAtUtc.ToString("R", CultureInfo.InvariantCulture)))))),
            "application/rss+xml; charset=utf-8");
    }

    /// <summary>A reader of the feed sees at once that a document no longer holds.</summary>
    private static string TitleOf(string title, PresentValidity? present) => present?.Validity is "废止" or "失效" ? $"【{present.Validity}】{title}" : title;

    private static string Origin(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

    private static XElement Url(string address, DateTime? at) => new(
        SiteMap + "url",
        new XElement(SiteMap + "loc", address),
        at is { } time ? new XElement(SiteMap + "lastmod", time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)) : null);

    private static IResult Xml(XElement root, string type) =>
        Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting), type);
}
