using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Web;

/// <summary>单位页：what belongs to it, and after a merger what still needs a decision.</summary>
internal sealed class EditUnit(CmsDbContext db, UnitTree units) : IUseCase
{
    /// <summary>Null when there is no such unit.</summary>
    public async Task<UnitAdminView?> FindAsync(int id, CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        if (tree.Find(id) is not { } unit)
        {
            return null;
        }

        var grants = await (
            from g in db.RoleGrants.AsNoTracking()
            join u in db.Users on g.UserId equals u.Id
            where g.UnitId == id
            orderby u.DisplayName
            select new { u.DisplayName, g.Role }).ToListAsync(cancel);
        var people = await db.Users.AsNoTracking().Where(u => u.UnitId == id).OrderBy(u => u.DisplayName).Select(u => u.DisplayName).ToListAsync(cancel);
        var below = tree.SelfAndBelow(id).ToHashSet();
        return new UnitAdminView(
            unit, string.Join(" › ", tree.PathTo(id).Select(u => u.Name)), unit.SuccessorId is { } next ? tree.NameOf(next) : "",
            await db.ContentItems.CountAsync(i => i.UnitId == id, cancel), await db.Channels.CountAsync(c => c.UnitId == id, cancel),
            [.. grants.Select(g => $"{g.DisplayName}：{RoleCatalogue.NameOf(g.Role)}")], people,
            [.. tree.All.Where(u => !below.Contains(u.Id) && u.ValidTo is null)]);
    }
}

/// <summary>一个单位。Immutable.</summary>
/// <param name="Others">Units outside of it that still exist.</param>
internal sealed record UnitAdminView(
    OrgUnit Unit, string Path, string Successor, int Items, int Channels, IReadOnlyList<string> Grants, IReadOnlyList<string> People, IReadOnlyList<OrgUnit> Others);
