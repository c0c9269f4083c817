using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>发布前检查面板：the fragment that the editor swaps after each autosave.</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class CheckDraftModel(CurrentActor current, CheckDraft checkDraft) : PageModel
{
    public ChecksView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await checkDraft.FindAsync(await current.GetAsync(cancel), id, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
