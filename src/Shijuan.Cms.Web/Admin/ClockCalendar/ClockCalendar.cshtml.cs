using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>到期日历。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ClockCalendarModel(CurrentActor current, DueCalendar calendar) : PageModel
{
    public DueMonth View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? month, int? unit, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(month) && DueCalendar.ReadMonth(month) is null)
        {
            return NotFound();
        }

        View = await calendar.LoadAsync(await current.GetAsync(cancel), DueCalendar.ReadMonth(month), unit, cancel);
        return Page();
    }
}
