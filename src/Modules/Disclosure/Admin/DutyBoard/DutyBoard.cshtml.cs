using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>公开任务。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class DutyBoardModel(CurrentActor current, DutyBoard board) : PageModel
{
    public DutyBoardView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? unit, CancellationToken cancel)
    {
        View = await board.ShowAsync(await current.GetAsync(cancel), unit ?? "", cancel);
        return View.Units.Count == 0 || (!string.IsNullOrEmpty(unit) && View.Chosen is null) ? NotFound() : Page();
    }
}
