using Microsoft.AspNetCore.Identity;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>开户：creates an account with its audit row. The caller's transaction, if any, is used.</summary>
internal sealed class OpenAccount(CmsDbContext db, UserManager<CmsUser> users) : IUseCase
{
    /// <param name="mustChange">Whether the password was chosen by somebody else.</param>
    public async Task<OpenedAccount> RunAsync(Actor actor, NewAccount wanted, bool mustChange, AuditTrigger trigger = AuditTrigger.Person)
    {
        var user = new CmsUser { UserName = wanted.UserName.Trim(), DisplayName = wanted.DisplayName.Trim(), UnitId = wanted.UnitId };
        db.Audit(AuditDraft.Done(actor, "account.create", nameof(CmsUser), () => user.Id, new { unit = wanted.UnitId }, trigger));
        var created = await users.CreateAsync(user, wanted.Password);
        if (!created.Succeeded)
        {
            db.ForgetChanges();
            return new OpenedAccount(null, created.Errors
                .Select(e => (e.Code.Contains("UserName", StringComparison.Ordinal) ? "UserName" : "Password", e.Description))
                .ToList());
        }

        if (mustChange)
        {
            await users.AddClaimAsync(user, FirstPassword.Claim);
        }

        return new OpenedAccount(user, []);
    }
}

/// <summary>新账号。Immutable.</summary>
internal sealed record NewAccount(string UserName, string DisplayName, int UnitId, string Password);

/// <summary>开户结果：the account, or what was wrong with which field.</summary>
internal sealed record OpenedAccount(CmsUser? User, IReadOnlyList<(string Field, string Message)> Errors);
