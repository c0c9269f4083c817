using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>发布日历。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class CalendarModel(CurrentActor current, PlanCalendar calendar) : PageModel
{
    public CalendarView View { get; private set; } = null!;

    public async Task OnGetAsync(int? year, int? month, int? unit, CancellationToken cancel) =>
        View = await calendar.LoadAsync(await current.GetAsync(cancel), year, month, unit, cancel);
}
