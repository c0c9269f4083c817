using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>单位的信息公开页：everything this unit has published (条例第十条：谁制作谁公开).</summary>
internal sealed class ShowUnit(CmsDbContext db, PublicItems items) : IUseCase
{
    private const int PageSize = 20;

    public async Task<BrowseOutcome> FindAsync(SiteState site, OrgUnit unit, int page, CancellationToken cancel)
    {
        var publications = items.Open.Where(p => db.ContentItems.Any(i => i.Id == p.ItemId && i.UnitId == unit.Id));
        var path = $"/zfxxgk/{unit.Key}";
        var pager = new Pager(path, page, PageSize, await publications.CountAsync(cancel), []);
        if (pager.Total == 0 || !pager.Exists)
        {
            return new BrowseOutcome.Nothing();
        }

        var root = site.Channels.FindByPath("zfxxgk");
        List<Crumb> crumbs = root is null ? [] : [new Crumb(root.Name, "/" + root.Path)];
        var view = new UnitView(unit.FullName, await items.ListAsync(publications, pager.Skip, PageSize, cancel), pager);
        var meta = new PageMeta.Column(
            $"{unit.FullName}政府信息公开", pager.Here, crumbs, $"{unit.FullName}发布的政府信息。", $"{unit.Name},政府信息公开", "信息公开目录");
        return new BrowseOutcome.Found(view, meta, [CacheTags.Unit(unit.Id)]);
    }
}

/// <summary>单位页。Immutable.</summary>
internal sealed record UnitView(string FullName, IReadOnlyList<ItemLine> Items, Pager Pager);
