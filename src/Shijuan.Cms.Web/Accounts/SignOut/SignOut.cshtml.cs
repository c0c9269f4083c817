using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>退出：ends every session of the account, so that a copied cookie is worth nothing. Demo accounts are shared, there only this session ends.</summary>
[AllowAnonymous]
internal sealed class SignOutModel(CurrentActor current, CmsDbContext db, UserManager<CmsUser> users, SignInManager<CmsUser> session, CmsOptions options)
    : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await current.FindAsync(cancel) is { UserId: { } id } actor)
        {
            db.Audit(AuditDraft.Done(actor, "account.sign-out", nameof(CmsUser), () => id));
            if (!options.Demo && await users.FindByIdAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture)) is { } user)
            {
                await users.UpdateSecurityStampAsync(user);
            }

            await db.SaveChangesAsync(cancel);
        }

        await session.SignOutAsync();
        return LocalRedirect(AccountsRegistration.LoginPath);
    }
}
