using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Permissions;
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
        var actor = await current.GetAsync(cancel);
        if (await recheck.RequestAsync(actor, cancel))
        {
            TempData["Toast"] = "已经安排复查，一分钟内开始。";
            return Redirect("/admin/live-findings");
        }

        if (!actor.CanAnywhere(CorePermissions.ManageSite))
        {
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        }

        TempData["Toast"] = "没有另外安排：正在复查。";
        return Redirect("/admin/live-findings");
    }
}
