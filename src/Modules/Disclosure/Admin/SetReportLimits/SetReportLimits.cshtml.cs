using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告雷同的限度。</summary>
[Requires(PermissionKeys.ManageSite)]
internal sealed class SetReportLimitsModel(CurrentActor current, SetReportLimits limits) : PageModel
{
    public ReportLimits View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => View = await limits.LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync([FromForm] int warnAbove, [FromForm] int blockAbove, [FromForm] string? source, CancellationToken cancel)
    {
        View = new ReportLimits(warnAbove, blockAbove, source?.Trim() ?? "");
        var errors = await limits.RunAsync(await current.GetAsync(cancel), View, cancel);
        if (errors.Count == 0)
        {
            TempData["Toast"] = "已保存，从现在起按新的限度检查。";
            return Redirect("/admin/disclosure/report-limits");
        }

        ModelState.Clear();
        foreach (var error in errors)
        {
            ModelState.AddModelError(error.Field, error.Message);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
