using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>外部预览链接。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class PreviewLinksModel(CurrentActor current, ManagePreviewLinks links) : PageModel
{
    private const string NewToken = "NewPreviewToken";

    public PreviewLinksView View { get; private set; } = null!;

    public string? Message { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return NotFound();
        }

        if (TempData[NewToken] is string token)
        {
            View = View with { NewUrl = $"{Request.Scheme}://{Request.Host}/preview/{token}" };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, [FromForm] string? purpose, [FromForm] int days, CancellationToken cancel)
    {
        var (outcome, token) = await links.CreateAsync(await current.GetAsync(cancel), id, purpose ?? "", days, cancel);
        if (token is not null)
        {
            TempData[NewToken] = token;
            return Redirect($"/admin/content/{id}/previews");
        }

        return await RefusedAsync(id, outcome, purpose ?? "", days, cancel);
    }

    public async Task<IActionResult> OnPostRevokeAsync(int id, [FromForm] int link, CancellationToken cancel)
    {
        var outcome = await links.RevokeAsync(await current.GetAsync(cancel), id, link, cancel);
        if (outcome is DraftOutcome.Done)
        {
            TempData["Toast"] = "链接已撤销，再打开会看到“已失效”。";
            return Redirect($"/admin/content/{id}/previews");
        }

        return await RefusedAsync(id, outcome, "", 3, cancel);
    }

    private async Task<IActionResult> RefusedAsync(int id, DraftOutcome outcome, string purpose, int days, CancellationToken cancel)
    {
        if (outcome is DraftOutcome.NotFound || !await ShowAsync(id, cancel))
        {
            return NotFound();
        }

        if (outcome is DraftOutcome.Invalid invalid)
        {
            View = View with { Errors = invalid.Errors, Purpose = purpose, Days = days };
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Message = OutcomeTexts.Of(outcome);
        Response.StatusCode = outcome is DraftOutcome.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> ShowAsync(int id, CancellationToken cancel)
    {
        if (await links.FindAsync(await current.GetAsync(cancel), id, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
