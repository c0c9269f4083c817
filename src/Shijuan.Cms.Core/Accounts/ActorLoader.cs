using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Accounts;

/// <summary>Builds the <see cref="Actor"/> of an account from its grants. Read per request, so a revoked grant works at once.</summary>
public sealed class ActorLoader(CmsDbContext db, UnitTree units)
{
    public async Task<Actor?> LoadAsync(int userId, CancellationToken cancel)
    {
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, cancel);
        if (user is null)
        {
            return null;
        }

        var grants = await db.RoleGrants.AsNoTracking().Where(g => g.UserId == userId).ToListAsync(cancel);
        var tree = await units.LoadAsync(cancel);
        var scopes = grants.SelectMany(g =>
        {
            var scope = g.UnitId is { } unit ? UnitScope.Of(tree.SelfAndBelow(unit)) : UnitScope.WholeCounty;
            return RoleCatalogue.PermissionsOf(g.Role).Select(p => (p, scope));
        });
        return new Actor(user.Id, user.DisplayName, scopes);
    }
}
