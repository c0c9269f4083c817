using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>某时刻市民看到什么：一份稿件。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ShowAsOfModel(CurrentActor current, ShowAsOf asOf) : PageModel
{
    public AsOfView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, string? at, CancellationToken cancel)
    {
        if (await asOf.FindAsync(await current.GetAsync(cancel), id, at, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        if (view.Fault is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }
}
