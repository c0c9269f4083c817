using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>网站地图：every column that has something to read.</summary>
internal sealed class SiteMapModel(CmsDbContext db, ChannelTree channels) : PageModel
{
    public IReadOnlyList<SiteMapEntry> Columns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var tree = await channels.LoadAsync(cancel);
        var filled = await PublicFrame.FilledChannelsAsync(db, cancel);
        Columns = Below(tree, tree.Roots, filled);
        this.SetMeta(new PageMeta.Plain("网站地图", "/sitemap", []));
        Response.Headers.CacheControl = "no-cache";
        HttpContext.CacheUnder(CacheTags.SiteMap);
    }

    private static List<SiteMapEntry> Below(ChannelTreeSnapshot tree, IEnumerable<Channel> channels, HashSet<int> filled) =>
    [
        .. channels
            .Where(c => tree.SelfAndBelow(c.Id).Any(filled.Contains))
            .Select(c => new SiteMapEntry(c.Name, "/" + c.Path, Below(tree, tree.ChildrenOf(c.Id), filled))),
    ];
}

/// <summary>网站地图的一项。Immutable.</summary>
internal sealed record SiteMapEntry(string Name, string Url, IReadOnlyList<SiteMapEntry> Children);
