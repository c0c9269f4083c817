using Microsoft.AspNetCore.Identity;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>修改密码：ends all other sessions of the account.</summary>
internal sealed class ChangePassword(CmsDbContext db, UserManager<CmsUser> users, SignInManager<CmsUser> session) : IUseCase
{
    /// <summary>Chinese reasons why not; empty when done.</summary>
    public async Task<IReadOnlyList<(string Field, string Message)>> RunAsync(Actor actor, string current, string wanted, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var user = await users.FindByIdAsync(actor.UserId!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (user is null || !await users.CheckPasswordAsync(user, current))
        {
            db.Audit(AuditDraft.Refused(actor, "account.change-password", nameof(CmsUser), actor.UserId, new { why = "current" }));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return [("Current", "现在的密码不对。")];
        }

        if (current == wanted)
        {
            return [("Wanted", "新密码不能和现在的一样。")];
        }

        db.Audit(AuditDraft.Done(actor, "account.change-password", nameof(CmsUser), () => user.Id));
        var changed = await users.ChangePasswordAsync(user, current, wanted);
        if (!changed.Succeeded)
        {
            db.ForgetChanges();
            return changed.Errors.Select(e => ("Wanted", e.Description)).ToList();
        }

        await users.RemoveClaimAsync(user, FirstPassword.Claim);
        await transaction.CommitAsync(cancel);
        await session.RefreshSignInAsync(user);
        return [];
    }
}
