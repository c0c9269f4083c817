using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

[Authorize, EnableRateLimiting(SignInLimit.Policy)]
internal sealed class ChangePasswordModel(CurrentActor current, ChangePassword change) : PageModel
{
    [BindProperty, Required(ErrorMessage = "请填写现在的密码。")]
    public string Current { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写新密码。"), StringLength(128, ErrorMessage = "密码最长 128 位。")]
    public string Wanted { get; set; } = "";

    [BindProperty]
    public string Again { get; set; } = "";

    public bool First => User.MustChange();

    public void OnGet() => Response.MarkNeverCached();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Response.MarkNeverCached();
        if (Wanted != Again)
        {
            ModelState.AddModelError(nameof(Again), "两次填写的新密码不一样。");
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        foreach (var (field, message) in await change.RunAsync(await current.GetAsync(cancel), Current, Wanted, cancel))
        {
            ModelState.AddModelError(field, message);
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        TempData["Toast"] = "密码已修改，其他电脑上的登录已经结束。";
        return LocalRedirect("/admin");
    }
}
