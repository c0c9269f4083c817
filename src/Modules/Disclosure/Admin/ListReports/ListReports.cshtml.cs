using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告：进度和起草。</summary>
[Requires(PermissionKeys.Draft)]
internal sealed class ListReportsModel(CurrentActor current, ListReports reports, StartReport start) : PageModel
{
    public ReportsPage View { get; private set; } = null!;

    public string? Trouble { get; private set; }

    public int? ExistingId { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel)
    {
        if (!ModelState.IsValid || await reports.LoadAsync(await current.GetAsync(cancel), year, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] int unit, [FromForm] string? kind, [FromForm] int year, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        switch (await start.RunAsync(actor, unit, kind ?? "", year, cancel))
        {
            case StartOutcome.Started started:
                TempData["Toast"] = "已起草，系统知道的数字已填好。" + ReportTexts.LedgerNote;
                return Redirect($"/admin/content/{started.ItemId}/edit");
            case StartOutcome.Exists exists:
                ExistingId = exists.ItemId;
                return await AgainAsync($"{year}年的报告已经有人起草了。", StatusCodes.Status409Conflict);
            case StartOutcome.BadYear:
                return await AgainAsync("年度不对，请从列表里选择年度。", StatusCodes.Status422UnprocessableEntity);
            case StartOutcome.NoColumn:
                return await AgainAsync("网站还没有“政府信息公开年报”栏目（标识 annual-reports），请联系网站管理员。", StatusCodes.Status422UnprocessableEntity);
            default:
                return NotFound();
        }

        async Task<IActionResult> AgainAsync(string trouble, int status)
        {
            View = await reports.LoadAsync(actor, year, cancel) ?? (await reports.LoadAsync(actor, null, cancel))!;
            Trouble = trouble;
            return new PageResult { StatusCode = status };
        }
    }
}
