using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>预览：a page of its own, or in a frame beside the editor.</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class PreviewDraftModel(CurrentActor current, PreviewDraft preview) : PageModel
{
    public PreviewView View { get; private set; } = null!;

    public bool Elder { get; private set; }

    public bool Framed { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, int? version, [FromQuery(Name = "view")] string? view, bool framed, CancellationToken cancel)
    {
        if (await preview.FindAsync(await current.GetAsync(cancel), id, version, cancel) is not { } found)
        {
            return NotFound();
        }

        View = found;
        Elder = view == SiteFrame.ElderValue;
        Framed = framed;
        Response.AllowFramingByOurselves();
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return Page();
    }
}
