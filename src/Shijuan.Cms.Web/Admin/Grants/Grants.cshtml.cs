using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

[Requires(PermissionKeys.ManageGrants)]
internal sealed class GrantsModel(CurrentActor current, GrantRoles grants, CmsDbContext db, UnitTree units) : PageModel
{
    [BindProperty]
    public int UserId { get; set; }

    [BindProperty]
    public Role Role { get; set; }

    /// <summary>Null is the whole county.</summary>
    [BindProperty]
    public int? UnitId { get; set; }

    public IReadOnlyList<(int Id, string Name)> People { get; private set; } = [];

    public IReadOnlyList<OrgUnit> Units { get; private set; } = [];

    public IReadOnlyList<GrantRow> Rows { get; private set; } = [];

    public int Me { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await AnswerAsync(await grants.GiveAsync(await current.GetAsync(cancel), UserId, Role, UnitId, cancel), "已授权，马上生效。", cancel);

    public async Task<IActionResult> OnPostRevokeAsync(int grant, CancellationToken cancel) =>
        await AnswerAsync(await grants.RevokeAsync(await current.GetAsync(cancel), grant, cancel), "已收回，马上生效。", cancel);

    private async Task<IActionResult> AnswerAsync(GrantOutcome outcome, string done, CancellationToken cancel)
    {
        if (outcome is GrantOutcome.Done)
        {
            TempData["Toast"] = done;
            return Redirect("/admin/grants");
        }

        await LoadAsync(cancel);
        return outcome is GrantOutcome.Invalid(var wrong) ? this.Invalid(nameof(UserId), wrong) : this.Conflicting(((GrantOutcome.Refused)outcome).Message);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Me = (await current.GetAsync(cancel)).UserId ?? 0;
        var tree = await units.LoadAsync(cancel);
        Units = tree.Publishing.ToList();
        var people = await db.Users.AsNoTracking().OrderBy(u => u.UserName).Select(u => new { u.Id, u.DisplayName, u.UserName, u.UnitId }).ToListAsync(cancel);
        People = people.Select(p => (p.Id, $"{p.DisplayName}（{p.UserName}，{tree.NameOf(p.UnitId)}）")).ToList();
        var names = people.ToDictionary(p => p.Id, p => (p.DisplayName, Unit: tree.NameOf(p.UnitId)));
        Rows = (await db.RoleGrants.AsNoTracking().OrderBy(g => g.UserId).ThenBy(g => g.Role).ToListAsync(cancel))
            .Select(g => new GrantRow(g.Id, g.UserId, names[g.UserId].DisplayName, names[g.UserId].Unit, RoleCatalogue.NameOf(g.Role), g.UnitId is { } unit ? tree.NameOf(unit) : "全县", g.GrantedAtUtc))
            .ToList();
    }
}

/// <summary>授权清单的一行。Immutable.</summary>
internal sealed record GrantRow(int Id, int UserId, string Person, string PersonUnit, string Role, string Scope, DateTime AtUtc);
