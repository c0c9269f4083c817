using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>附件的文字差异。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class FileDifferenceModel(CurrentActor current, FileDifference difference) : PageModel
{
    public FileDifferenceView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, string? a, string? b, CancellationToken cancel)
    {
        if (await difference.FindAsync(await current.GetAsync(cancel), id, a ?? "", b ?? "", cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
