using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告之门：the report, or null when it is none or the person has no right in its unit.</summary>
internal sealed class ReportDoor(CmsDbContext db, ContentStore store, KnowingCircle circle) : IUseCase
{
    public async Task<ContentItem?> OpenAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        var unit = await db.ContentItems.AsNoTracking().Where(i => i.Id == itemId && i.TypeKey == AnnualReport.Key).Select(i => (int?)i.UnitId).SingleOrDefaultAsync(cancel);
        return unit is { } id && actor.MaySeeContentOf(id) && await circle.AdmitsAsync(actor, itemId, cancel) ? await store.LoadAsync(itemId, cancel) : null;
    }
}
