using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Media;

/// <summary>媒体库之门：the library of a unit is open to those who draft for it; for everybody else its files do not exist.</summary>
internal sealed class MediaDoor(CmsDbContext db, UnitTree units) : IUseCase
{
    /// <summary>Null when there is no such asset or the person may not know of it. Tracks nothing.</summary>
    public async Task<MediaAsset?> OpenAsync(Actor actor, int assetId, CancellationToken cancel)
    {
        var asset = await db.Set<MediaAsset>().AsNoTracking().Include(a => a.Files).SingleOrDefaultAsync(a => a.Id == assetId, cancel);
        return asset is not null && actor.Can(CorePermissions.Draft, asset.UnitId) ? asset : null;
    }

    /// <summary>Units whose libraries are open to the person; their own first.</summary>
    public async Task<IReadOnlyList<OrgUnit>> UnitsAsync(Actor actor, CancellationToken cancel)
    {
        var own = await db.Users.Where(u => u.Id == actor.UserId).Select(u => (int?)u.UnitId).SingleOrDefaultAsync(cancel);
        return (await units.LoadAsync(cancel)).Publishing
            .Where(u => actor.Can(CorePermissions.Draft, u.Id))
            .OrderByDescending(u => u.Id == own)
            .ToList();
    }
}
