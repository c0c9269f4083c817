using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

[Requires(PermissionKeys.ManageAccounts)]
internal sealed class ShowAccountModel(CurrentActor current, AccountActions actions, CmsDbContext db, UnitTree units, TimeProvider time) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public CmsUser Account { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public AccountState State { get; private set; }

    public bool MustChange { get; private set; }

    public bool Own { get; private set; }

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancel) =>
        await AnswerAsync(await actions.DisableAsync(await current.GetAsync(cancel), Id, cancel), "账号已停用，登录马上失效。", cancel);

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken cancel) =>
        await AnswerAsync(await actions.EnableAsync(await current.GetAsync(cancel), Id, cancel), "账号可以使用了。", cancel);

    public async Task<IActionResult> OnPostResetAsync(CancellationToken cancel) =>
        await AnswerAsync(await actions.ResetPasswordAsync(await current.GetAsync(cancel), Id, Password ?? "", cancel), "密码已重置，请当面告诉本人；第一次登录时必须改掉。", cancel);

    private async Task<IActionResult> AnswerAsync(AccountOutcome outcome, string done, CancellationToken cancel)
    {
        switch (outcome)
        {
            case AccountOutcome.Done:
                TempData["Toast"] = done;
                return Redirect($"/admin/accounts/{Id}");
            case AccountOutcome.NotFound:
                return NotFound();
        }

        await LoadAsync(cancel);
        switch (outcome)
        {
            case AccountOutcome.Forbidden(var message):
                return this.Forbidden(message);
            case AccountOutcome.Conflict(var message):
                return this.Conflicting(message);
            case AccountOutcome.Invalid(var messages):
                foreach (var message in messages)
                {
                    ModelState.AddModelError(nameof(Password), message);
                }

                return this.Invalid();
            default:
                throw new InvalidOperationException("An outcome is not answered.");
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == Id, cancel) is not { } account)
        {
            return false;
        }

        Account = account;
        Own = (await current.GetAsync(cancel)).UserId == Id;
        var tree = await units.LoadAsync(cancel);
        Unit = tree.FullNameOf(account.UnitId);
        State = ListAccounts.StateOf(account.LockoutEnd, time.GetUtcNow());
        MustChange = await db.UserClaims.AnyAsync(c => c.UserId == Id && c.ClaimType == FirstPassword.ClaimType, cancel);
        Roles = (await db.RoleGrants.AsNoTracking().Where(g => g.UserId == Id).OrderBy(g => g.Role).ToListAsync(cancel))
            .Select(g => $"{RoleCatalogue.NameOf(g.Role)}（{(g.UnitId is { } unit ? tree.NameOf(unit) : "全县")}）")
            .ToList();
        return true;
    }
}
