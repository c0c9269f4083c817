using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class SignInModel(SignIn signIn, DemoAccounts demo) : PageModel
{
    [BindProperty, Required(ErrorMessage = "请填写账号名。"), StringLength(100)]
    public string UserName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写密码。"), StringLength(200)]
    public string Password { get; set; } = "";

    /// <summary>Where to go afterwards; only addresses of this site are followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<DemoAccount> Demo { get; private set; } = [];

    public async Task OnGetAsync([FromQuery] string? user, CancellationToken cancel)
    {
        Response.MarkNeverCached();
        UserName = user ?? "";
        Demo = await demo.ListAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Response.MarkNeverCached();
        Demo = await demo.ListAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        return await signIn.TryAsync(UserName.Trim(), Password, cancel) switch
        {
            SignInOutcome.Entered => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/admin"),
            SignInOutcome.Locked(var until) => this.Invalid("", $"试错次数太多，请在 {until.ToMinute()} 以后再试，或者请系统管理员重置密码。"),
            _ => this.Invalid("", "账号名或者密码不对，或者账号已停用。连续错 5 次要等 15 分钟。"),
        };
    }
}
