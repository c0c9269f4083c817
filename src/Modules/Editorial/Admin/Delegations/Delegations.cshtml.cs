using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>代理签署。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class DelegationsModel(CurrentActor current, ManageDelegations delegations) : PageModel
{
    public DelegationsView View { get; private set; } = null!;

    public DelegationForm Typed { get; private set; } = new(null, null, null, null, null);

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => View = await delegations.ShowAsync(await current.GetAsync(cancel), cancel);

    public async Task<IActionResult> OnPostAsync(
        [FromForm] int? absentId, [FromForm] int? deputyId, [FromForm] string? from, [FromForm] string? until, [FromForm] string? reason, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        Typed = new DelegationForm(absentId, deputyId, from, until, reason);
        Errors = await delegations.CreateAsync(actor, Typed, cancel);
        if (Errors.Count == 0)
        {
            TempData["Toast"] = "已安排代理签署。";
            return Redirect("/admin/review/delegations");
        }

        foreach (var error in Errors)
        {
            ModelState.AddModelError(error.Field, error.Message);
        }

        View = await delegations.ShowAsync(actor, cancel);
        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    public async Task<IActionResult> OnPostEndAsync([FromForm] int delegation, CancellationToken cancel)
    {
        if (!await delegations.EndAsync(await current.GetAsync(cancel), delegation, cancel))
        {
            return NotFound();
        }

        TempData["Toast"] = "已结束代理。";
        return Redirect("/admin/review/delegations");
    }
}
