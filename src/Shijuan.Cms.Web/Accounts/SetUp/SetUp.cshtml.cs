using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class SetUpModel(SetUp setUp, SetUpState state, CmsDbContext db, CmsOptions options) : PageModel
{
    [BindProperty]
    public SetUpForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Response.MarkNeverCached();
        return await IsClosedAsync(cancel) ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Response.MarkNeverCached();
        if (await IsClosedAsync(cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        switch (await setUp.RunAsync(Form, cancel))
        {
            case SetUpOutcome.Done:
                return LocalRedirect(AccountsRegistration.LoginPath);
            case SetUpOutcome.Invalid(var errors):
                foreach (var (field, message) in errors)
                {
                    ModelState.AddModelError(field, message);
                }

                return this.Invalid();
            default:
                return NotFound();
        }
    }

    private async Task<bool> IsClosedAsync(CancellationToken cancel) => options.Role == "public" || await state.IsDoneAsync(db, cancel);
}
