using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>链入：public pages, of whatever unit, whose text leads here. They lose their link when this page goes.</summary>
internal sealed class InboundLinks(CmsDbContext db, UnitTree units) : IUseCase
{
    private const int Most = 50;

    public async Task<IReadOnlyList<InboundLink>> OfAsync(int itemId, CancellationToken cancel)
    {
        var rows = await db.ContentLinks.AsNoTracking()
            .Where(l => l.ToItemId == itemId && l.FromItemId != itemId)
            .Join(db.Publications.Where(p => p.ClosedAtUtc == null), l => l.VersionId, p => p.VersionId, (l, p) => new { p.ItemId, p.Path, p.Version.Title })
            .Distinct().OrderBy(r => r.ItemId).Take(Most)
            .Join(db.ContentItems, r => r.ItemId, i => i.Id, (r, i) => new { r.ItemId, r.Path, r.Title, i.UnitId })
            .ToListAsync(cancel);
        var tree = await units.LoadAsync(cancel);
        return rows.ConvertAll(r => new InboundLink(r.ItemId, r.Title, "/" + r.Path, tree.NameOf(r.UnitId)));
    }
}

/// <summary>一处链入。Immutable.</summary>
internal sealed record InboundLink(int ItemId, string Title, string Url, string UnitName);
