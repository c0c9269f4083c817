using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.IntegrationTests.Harness;

namespace Shijuan.Cms.IntegrationTests.Permissions.Matrix;

/// <summary>Who tries every door: a visitor, an account without any role, and each role once in the unit of the secrets and once in another.</summary>
internal static class MatrixStaff
{
    /// <summary>Holds every role in the unit of the secrets: shows that the doors open at all.</summary>
    public static readonly Person Owner = new("matrix-owner", "矩阵主人");

    /// <summary>Signed in, without any role.</summary>
    public static readonly Person Nobody = new("matrix-nobody", "矩阵无角色");

    public static Person InOwnUnit(Role role) => new($"matrix-own-{role}", $"本单位{role}");

    public static Person InOtherUnit(Role role) => new($"matrix-other-{role}", $"外单位{role}");

    public static IEnumerable<Person> Everybody =>
        Enum.GetValues<Role>().SelectMany(r => new[] { InOwnUnit(r), InOtherUnit(r) }).Append(Nobody);

    public static Task HireAsync(CmsApp app) => app.UseAsync<CmsDbContext>(async db =>
    {
        var own = await db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Id).SingleAsync();
        var other = await db.Units.Where(u => u.Key == TestCounty.Chengguan).Select(u => u.Id).SingleAsync();
        await AddAsync(db, app, Owner, own, Enum.GetValues<Role>());
        await AddAsync(db, app, Nobody, other, []);
        foreach (var role in Enum.GetValues<Role>())
        {
            await AddAsync(db, app, InOwnUnit(role), own, [role]);
            await AddAsync(db, app, InOtherUnit(role), other, [role]);
        }
    });

    private static async Task AddAsync(CmsDbContext db, CmsApp app, Person who, int unit, Role[] roles)
    {
        var user = new CmsUser
        {
            UserName = who.UserName, NormalizedUserName = who.UserName.ToUpperInvariant(), DisplayName = who.Name,
            UnitId = unit, SecurityStamp = Guid.CreateVersion7().ToString("N"),
        };
        db.Users.Add(user);
        await db.SaveChangesAsync();
        db.RoleGrants.AddRange(roles.Select(r => new RoleGrant(user.Id, r, unit, app.Clock.UtcNow)));
        await db.SaveChangesAsync();
    }
}
