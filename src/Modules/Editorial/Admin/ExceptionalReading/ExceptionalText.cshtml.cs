using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>破例查看的正文：while the hour lasts.</summary>
[Requires(PermissionKeys.ReadLimited)]
internal sealed class ExceptionalTextModel(CurrentActor current, ExceptionalReading reading) : PageModel
{
    public ExceptionalView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await reading.ReadAsync(await current.GetAsync(cancel), id, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
