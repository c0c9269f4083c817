using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Settings;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>后台框架的数据：who is signed in, which doors are open to them, how much waits. Asked once per page by the layout.</summary>
internal sealed class AdminShell(CmsDbContext db, CurrentActor current, UnitTree units, AdminMenu menu, WaitingSignatures waiting, NoticeList notices)
    : IUseCase
{
    public async Task<AdminShellView> LoadAsync(string path, CancellationToken cancel)
    {
        var site = await SiteFacts.LoadAsync(db, cancel);
        var name = string.IsNullOrEmpty(site?.SiteName) ? "石卷" : site.SiteName;
        if (await current.FindAsync(cancel) is not { } actor)
        {
            return new AdminShellView(name, "", [], Searches: false, Unread: 0);
        }

        var groups = menu.For(actor, path, (await waiting.ForAsync(actor, cancel)).Count);
        return new AdminShellView(name, await WhoAsync(actor, cancel), groups, actor.CanAnywhere(CorePermissions.Draft), await notices.UnreadAsync(actor, cancel));
    }

    /// <summary>姓名 · 单位 · 角色。</summary>
    private async Task<string> WhoAsync(Actor actor, CancellationToken cancel)
    {
        var unitId = await db.Users.Where(u => u.Id == actor.UserId).Select(u => (int?)u.UnitId).SingleOrDefaultAsync(cancel);
        var roles = await db.RoleGrants.Where(g => g.UserId == actor.UserId).Select(g => g.Role).Distinct().OrderBy(r => r).ToListAsync(cancel);
        var unit = unitId is { } id ? (await units.LoadAsync(cancel)).NameOf(id) : "";
        return string.Join(" · ", new[] { actor.Name, unit, string.Join("、", roles.Select(RoleCatalogue.NameOf)) }.Where(part => part.Length > 0));
    }
}

/// <summary>后台框架视图。Immutable.</summary>
/// <param name="Unread">Notices that the person has not read.</param>
/// <param name="Searches">Whether the list of content, which the search box leads to, is open to the person.</param>
internal sealed record AdminShellView(string SiteName, string Who, IReadOnlyList<MenuGroup> Menu, bool Searches, int Unread);
