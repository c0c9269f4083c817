using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>栏目页：the items of a column and of the columns below it. A column without any is not there (B05).</summary>
internal sealed class ShowColumn(PublicItems items) : IUseCase
{
    private const int PageSize = 20;

    public async Task<BrowseOutcome> FindAsync(SiteState site, Channel channel, int page, CancellationToken cancel)
    {
        var tree = site.Channels;
        var below = tree.SelfAndBelow(channel.Id).ToList();
        var publications = items.In(below);
        var pager = new Pager("/" + channel.Path, page, PageSize, await publications.CountAsync(cancel), []);
        if (pager.Total == 0 || !pager.Exists)
        {
            return new BrowseOutcome.Nothing();
        }

        var path = tree.PathTo(channel.Id);
        var area = path.Count > 1 ? path[^2] : channel;
        var siblings = tree.ChildrenOf(area.Id).Where(site.HasContent);
        var children = area.Id == channel.Id ? [] : tree.ChildrenOf(channel.Id).Where(site.HasContent);
        var view = new ColumnView(
            channel.Name, channel.Description, channel.Key, await items.ListAsync(publications, pager.Skip, PageSize, cancel), pager,
            new Crumb(area.Name, "/" + area.Path), [.. siblings.Select(c => new Crumb(c.Name, "/" + c.Path))],
            [.. children.Select(c => new Crumb(c.Name, "/" + c.Path))]);
        var crumbs = path.SkipLast(1).Select(c => new Crumb(c.Name, "/" + c.Path)).ToList();
        return new BrowseOutcome.Found(view, PageMeta.Column.Of(channel, pager.Here, crumbs), [.. below.Select(CacheTags.Channel)]);
    }
}

/// <summary>栏目页。Immutable.</summary>
/// <param name="Area">The column whose children stand at the side.</param>
/// <param name="Children">Columns below this one when the side shows its siblings.</param>
internal sealed record ColumnView(
    string Name, string Description, string Key, IReadOnlyList<ItemLine> Items, Pager Pager,
    Crumb Area, IReadOnlyList<Crumb> Side, IReadOnlyList<Crumb> Children);
