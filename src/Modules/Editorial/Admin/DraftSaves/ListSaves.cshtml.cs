using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>保存记录，可起名、加星；对比和恢复在对比页。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ListSavesModel(CurrentActor current, ListSaves list, DraftSaves saves, ContentDoor door) : PageModel
{
    public SavesView View { get; private set; } = null!;

    /// <summary>The save whose name was refused, with what was typed.</summary>
    public (int Number, string Name, bool Starred, string Error)? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, bool starred, CancellationToken cancel) =>
        Pager.Read(Request) is { } page && await ShowAsync(id, starred, page, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMarkAsync(
        int id, bool starred, [FromForm] int number, [FromForm] string? name, [FromForm] bool star, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (Pager.Read(Request) is not { } page || await door.OpenAsync(actor, id, cancel) is null)
        {
            return NotFound();
        }

        var outcome = await saves.MarkAsync(actor, id, number, name, star, cancel);
        if (outcome is DraftOutcome.Done)
        {
            TempData["Toast"] = $"已保存第 {number} 次保存的名称和星标。";
            return Redirect($"/admin/content/{id}/saves?page={page}{(starred ? "&starred=true" : "")}#s-{number}");
        }

        if (outcome is DraftOutcome.NotFound || !await ShowAsync(id, starred, page, cancel))
        {
            return NotFound();
        }

        Refused = (number, name ?? "", star, OutcomeTexts.Of(outcome));
        Response.StatusCode = outcome switch
        {
            DraftOutcome.Invalid => StatusCodes.Status422UnprocessableEntity,
            DraftOutcome.Forbidden => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status409Conflict,
        };
        return Page();
    }

    private async Task<bool> ShowAsync(int id, bool starred, int page, CancellationToken cancel)
    {
        if (await list.FindAsync(await current.GetAsync(cancel), id, starred, page, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
