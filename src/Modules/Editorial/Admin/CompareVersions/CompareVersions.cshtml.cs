using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>版本对比，可把旧版恢复为草稿。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class CompareVersionsModel(CurrentActor current, CompareVersions versions, RestoreVersion restore) : PageModel
{
    public VersionsView View { get; private set; } = null!;

    public string? Trouble { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, string? a, string? b, CancellationToken cancel) =>
        await ShowAsync(id, a, b, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRestoreAsync(
        int id, string? a, string? b, [FromForm] string? version, [FromForm] int revision, CancellationToken cancel)
    {
        if (TextRef.Read(version) is not { } wanted)
        {
            return NotFound();
        }

        var outcome = await restore.RestoreAsync(await current.GetAsync(cancel), id, wanted, revision, cancel);
        if (outcome is DraftOutcome.Done)
        {
            TempData["Toast"] = $"{wanted.Words}已恢复为草稿，没有公开。请核对附件。";
            return Redirect($"/admin/content/{id}/edit");
        }

        if (!await ShowAsync(id, a, b, cancel))
        {
            return NotFound();
        }

        Trouble = OutcomeTexts.Of(outcome);
        Response.StatusCode = outcome switch
        {
            DraftOutcome.Forbidden => StatusCodes.Status403Forbidden,
            DraftOutcome.Invalid => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status409Conflict,
        };
        return Page();
    }

    private async Task<bool> ShowAsync(int id, string? a, string? b, CancellationToken cancel)
    {
        if (TextRef.Read(a) is not { } left || TextRef.Read(b) is not { } right
            || await versions.FindAsync(await current.GetAsync(cancel), id, left, right, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
