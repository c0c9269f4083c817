using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>演示账号：shown on the sign-in page in demo mode only.</summary>
internal sealed class DemoAccounts(CmsDbContext db, UnitTree units, CmsOptions options) : IUseCase
{
    /// <summary>The one password of all demo accounts. Worth nothing: production never creates them.</summary>
    public const string Password = "Lantern-river-2031!";

    public async Task<IReadOnlyList<DemoAccount>> ListAsync(CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return [];
        }

        var tree = await units.LoadAsync(cancel);
        var people = await db.Users.AsNoTracking().OrderBy(u => u.Id).Select(u => new { u.Id, u.UserName, u.DisplayName, u.UnitId }).ToListAsync(cancel);
        var roles = (await db.RoleGrants.AsNoTracking().OrderBy(g => g.Role).ToListAsync(cancel)).ToLookup(g => g.UserId, g => RoleCatalogue.NameOf(g.Role));
        return people
            .Select(p => new DemoAccount(p.UserName ?? "", p.DisplayName, tree.NameOf(p.UnitId), string.Join("、", roles[p.Id].Distinct())))
            .ToList();
    }
}

/// <summary>演示账号的一行。Immutable.</summary>
internal sealed record DemoAccount(string UserName, string DisplayName, string Unit, string Roles);
