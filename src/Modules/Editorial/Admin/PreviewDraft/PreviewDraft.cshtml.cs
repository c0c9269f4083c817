using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>预览。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class PreviewDraftModel(CurrentActor current, PreviewDraft preview) : PageModel
{
    public PreviewView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, int? version, CancellationToken cancel)
    {
        if (await preview.FindAsync(await current.GetAsync(cancel), id, version, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return Page();
    }
}
