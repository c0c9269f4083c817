using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>账号管理：disable, enable, set a new initial password. Each ends the account's sessions; nobody does it to himself.</summary>
internal sealed class AccountActions(CmsDbContext db, UserManager<CmsUser> users) : IUseCase
{
    public Task<AccountOutcome> DisableAsync(Actor actor, int userId, CancellationToken cancel) =>
        RunAsync(actor, userId, "account.disable", async user =>
        {
            user.LockoutEnd = AccountLock.ForGood;
            return await users.UpdateSecurityStampAsync(user);
        }, cancel);

    public Task<AccountOutcome> EnableAsync(Actor actor, int userId, CancellationToken cancel) =>
        RunAsync(actor, userId, "account.enable", async user =>
        {
            user.LockoutEnd = null;
            user.AccessFailedCount = 0;
            return await users.UpdateAsync(user);
        }, cancel);

    public Task<AccountOutcome> ResetPasswordAsync(Actor actor, int userId, string password, CancellationToken cancel) =>
        RunAsync(actor, userId, "account.reset-password", async user =>
        {
            var reset = await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
            if (!reset.Succeeded)
            {
                return reset;
            }

            if (!AccountLock.IsForGood(user.LockoutEnd))
            {
                user.LockoutEnd = null;
                user.AccessFailedCount = 0;
            }

            var claims = await users.GetClaimsAsync(user);
            return claims.Any(c => c.Type == FirstPassword.ClaimType) ? await users.UpdateAsync(user) : await users.AddClaimAsync(user, FirstPassword.Claim);
        }, cancel);

    private async Task<AccountOutcome> RunAsync(Actor actor, int userId, string action, Func<CmsUser, Task<IdentityResult>> act, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var user = await db.Users.SingleOrDefaultAsync(u => u.Id == userId, cancel);
        if (user is null)
        {
            return new AccountOutcome.NotFound();
        }

        if (user.Id == actor.UserId || !actor.CanAnywhere(CorePermissions.ManageAccounts))
        {
            db.Audit(AuditDraft.Refused(actor, action, nameof(CmsUser), userId, new { why = "self" }));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new AccountOutcome.Forbidden("不能管理自己的账号，请另一位系统管理员来办；改自己的密码请用“改密码”。");
        }

        db.Audit(AuditDraft.Done(actor, action, nameof(CmsUser), () => userId));
        var result = await act(user);
        if (!result.Succeeded)
        {
            db.ForgetChanges();
            return result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure))
                ? new AccountOutcome.Conflict("别人刚刚改过这个账号，请看过最新的状态再办。")
                : new AccountOutcome.Invalid(result.Errors.Select(e => e.Description).ToList());
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new AccountOutcome.Done();
    }
}

/// <summary>账号管理的结果。</summary>
internal abstract record AccountOutcome
{
    public sealed record Done : AccountOutcome;

    public sealed record NotFound : AccountOutcome;

    public sealed record Forbidden(string Message) : AccountOutcome;

    public sealed record Conflict(string Message) : AccountOutcome;

    public sealed record Invalid(IReadOnlyList<string> Messages) : AccountOutcome;
}
