using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>公开内容复查：what no longer passes, by unit and rule, with the trend; the site's keeper may have it checked now.</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class LiveFindingsModel(CurrentActor current, LiveFindings findings, Recheck recheck) : PageModel
{
    public LiveFindingsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(LiveFindingKind? kind, int? unit, string? rule, [FromQuery(Name = "page")] int? number, CancellationToken cancel)
    {
        var filter = new LiveFindingFilter(unit, rule, kind is { } k && Enum.IsDefined(k) ? k : LiveFindingKind.Failing, Math.Clamp(number ?? 1, 1, 10_000));
        View = await findings.ShowAsync(await current.GetAsync(cancel), filter, cancel);
        return Request.Headers.ContainsKey("HX-Request") ? Partial("/Editorial/Admin/LiveFindings/_Run.cshtml", View) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        TempData["Toast"] = await recheck.RequestAsync(await current.GetAsync(cancel), cancel)
            ? "已经安排复查，一分钟内开始。"
            : "没有安排：正在复查，或者您没有这项权限。";
        return Redirect("/admin/live-findings");
    }
}
