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

    public async Task<IActionResult> OnGetAsync(int id, int a, int b, CancellationToken cancel) =>
        await ShowAsync(id, a, b, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRestoreAsync(int id, int a, int b, [FromForm] int version, [FromForm] int revision, CancellationToken cancel)
    {
        var outcome = await restore.RestoreAsync(await current.GetAsync(cancel), id, version, revision, cancel);
        if (outcome is DraftOutcome.Done)
        {
            TempData["Toast"] = $"第 {version} 版已恢复为草稿，没有公开。请核对附件。";
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

    private async Task<bool> ShowAsync(int id, int a, int b, CancellationToken cancel)
    {
        if (await versions.FindAsync(await current.GetAsync(cancel), id, a, b, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
