using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Comments;

/// <summary>看得到稿件的人：everybody whose account is in use and whose roles carry a right on content of the unit. Only they can be mentioned.</summary>
public sealed class ItemReaders(CmsDbContext db, UnitTree units)
{
    private static readonly Role[] ReadingRoles =
        [.. Enum.GetValues<Role>().Where(r => RoleCatalogue.PermissionsOf(r).Any(ContentReading.Permissions.Contains))];

    public async Task<IReadOnlyList<ItemReader>> OfAsync(int unitId, CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        var grants = await db.RoleGrants.AsNoTracking().Where(g => ReadingRoles.Contains(g.Role)).Select(g => new { g.UserId, g.UnitId }).ToListAsync(cancel);
        var ids = grants.Where(g => g.UnitId is not { } within || tree.SelfAndBelow(within).Contains(unitId)).Select(g => g.UserId).Distinct().ToList();
        var people = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id))
            .Select(u => new { u.Id, u.DisplayName, u.UnitId, u.LockoutEnd }).ToListAsync(cancel);
        return people.Where(p => AccountUse.IsInUse(p.LockoutEnd))
            .OrderBy(p => p.DisplayName, StringComparer.Ordinal)
            .Select(p => new ItemReader(p.Id, p.DisplayName, p.UnitId, tree.NameOf(p.UnitId)))
            .ToList();
    }
}

/// <summary>看得到稿件的一个人。Immutable.</summary>
/// <param name="UnitId">The unit where the person works.</param>
public sealed record ItemReader(int UserId, string Name, int UnitId, string UnitName);
