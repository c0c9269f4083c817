using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Notices;

/// <summary>通知对象：who holds a permission in a unit at this moment. Disabled accounts are nobody.</summary>
public sealed class NoticeAudience(CmsDbContext db, UnitTree units)
{
    /// <summary>Accounts that hold any of the permissions in the unit, or for the whole county when there is no unit.</summary>
    public async Task<IReadOnlyList<int>> WithAsync(int? unitId, IReadOnlyCollection<Permission> anyOf, CancellationToken cancel)
    {
        var roles = Enum.GetValues<Role>().Where(r => RoleCatalogue.PermissionsOf(r).Any(anyOf.Contains)).ToList();
        var covering = await CoveringAsync(unitId, cancel);
        var holders = await db.RoleGrants.AsNoTracking()
            .Where(g => roles.Contains(g.Role) && (g.UnitId == null || covering.Contains(g.UnitId.Value)))
            .Select(g => g.UserId).Distinct().ToListAsync(cancel);
        // SQLite cannot compare the offset times of the account table: a handful of rows is compared here.
        return (await db.Users.AsNoTracking().Where(u => holders.Contains(u.Id)).Select(u => new { u.Id, u.LockoutEnd }).ToListAsync(cancel))
            .Where(u => u.LockoutEnd is null || u.LockoutEnd.Value.Year < 9999)
            .Select(u => u.Id).Order().ToList();
    }

    /// <summary>Those of the given accounts that may read the unit's items.</summary>
    public async Task<IReadOnlyList<int>> ReadersAmongAsync(int unitId, IEnumerable<int> accounts, CancellationToken cancel)
    {
        var wanted = accounts.ToHashSet();
        return (await WithAsync(unitId, ContentReading.Permissions, cancel)).Where(wanted.Contains).ToList();
    }

    private async Task<List<int>> CoveringAsync(int? unitId, CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        var covering = new List<int>();
        for (var at = unitId is { } id ? tree.Find(id) : null; at is not null; at = at.ParentId is { } parent ? tree.Find(parent) : null)
        {
            covering.Add(at.Id);
        }

        return covering;
    }
}
