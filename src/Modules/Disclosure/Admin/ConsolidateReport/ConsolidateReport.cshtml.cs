using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>由各单位报告汇总全县报告。</summary>
[Requires(PermissionKeys.Draft)]
internal sealed class ConsolidateReportModel(CurrentActor current, ConsolidateReport consolidate) : PageModel
{
    public ConsolidationView View { get; private set; } = null!;

    public string? Trouble { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) =>
        await ShowAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, [FromForm] int revision, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return NotFound();
        }

        (Trouble, var status) = await consolidate.RunAsync(await current.GetAsync(cancel), id, revision, cancel) switch
        {
            DraftOutcome.Done => (null, StatusCodes.Status200OK),
            DraftOutcome.Conflict => ("这份报告刚刚有人改过，请核对后再汇总。", StatusCodes.Status409Conflict),
            DraftOutcome.Locked locked => ($"{locked.Lock.OwnerName}正在编辑这份报告，请等他保存以后再汇总。", StatusCodes.Status423Locked),
            DraftOutcome.WrongState wrong => (wrong.Message, StatusCodes.Status409Conflict),
            DraftOutcome.Forbidden forbidden => (forbidden.Message, StatusCodes.Status403Forbidden),
            _ => ("没有汇总，请刷新后再试。", StatusCodes.Status409Conflict),
        };
        if (Trouble is null)
        {
            TempData["Toast"] = "已汇总，请打开报告核对。";
            return Redirect($"/admin/disclosure/reports/{id}");
        }

        await ShowAsync(id, cancel);
        return new PageResult { StatusCode = status };
    }

    private async Task<bool> ShowAsync(int id, CancellationToken cancel)
    {
        if (await consolidate.ShowAsync(await current.GetAsync(cancel), id, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
