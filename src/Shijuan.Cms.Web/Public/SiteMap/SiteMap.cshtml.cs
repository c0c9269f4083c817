using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>网站地图：every column that has something to read.</summary>
internal sealed class SiteMapModel(CmsDbContext db, SiteSnapshot snapshot) : PageModel
{
    public IReadOnlyList<SiteMapEntry> Columns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var site = await snapshot.GetAsync(db, cancel);
        Columns = Below(site, site.Channels.Roots);
        this.SetMeta(new PageMeta.Plain("网站地图", "/sitemap", []));
        Response.Headers.CacheControl = "no-cache";
        HttpContext.CacheUnder(CacheTags.SiteMap);
    }

    private static List<SiteMapEntry> Below(SiteState site, IEnumerable<Channel> channels) =>
    [
        .. channels
            .Where(site.HasContent)
            .Select(c => new SiteMapEntry(c.Name, "/" + c.Path, Below(site, site.Channels.ChildrenOf(c.Id)))),
    ];
}

/// <summary>网站地图的一项。Immutable.</summary>
internal sealed record SiteMapEntry(string Name, string Url, IReadOnlyList<SiteMapEntry> Children);
