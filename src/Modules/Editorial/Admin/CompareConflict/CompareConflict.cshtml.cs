using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>冲突对比。Opened with the form of the tab, or later with what the autosave kept.</summary>
[Requires(PermissionKeys.EnterAdmin)]
[RequestFormLimits(ValueLengthLimit = 8 * 1024 * 1024)]
internal sealed class CompareConflictModel(CurrentActor current, ContentDoor door, CompareConflict compare) : PageModel
{
    public ConflictView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await door.OpenAsync(actor, id, cancel) is not { } opened)
        {
            return NotFound();
        }

        if (await compare.WithLeftOverAsync(actor, opened, cancel) is not { } view)
        {
            return Redirect($"/admin/content/{id}/edit");
        }

        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await door.OpenAsync(actor, id, cancel) is not { } opened)
        {
            return NotFound();
        }

        View = await compare.WithStoredAsync(
            actor, opened, PostedDraft.From(Request.Form), "在您编辑期间，这份稿件有了别的改动，或者别人正在修改。", cancel);
        Response.StatusCode = View.Lock is null ? StatusCodes.Status409Conflict : StatusCodes.Status423Locked;
        return Page();
    }
}
