using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Exchange;

/// <summary>一个批次的报告。</summary>
[Requires(PermissionKeys.Draft)]
internal sealed class ShowBatchModel(CurrentActor current, ShowBatch batches) : PageModel
{
    public BatchView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(int id, ImportRowStatus? only, CancellationToken cancel) => ShowAsync(id, only, cancel);

    /// <summary>What changes while it runs; asked for by the page itself.</summary>
    public async Task<IActionResult> OnGetProgressAsync(int id, CancellationToken cancel)
    {
        if (await batches.FindAsync(await current.GetAsync(cancel), id, null, 1, cancel) is not { } view)
        {
            return NotFound();
        }

        if (!view.Batch.IsBusy)
        {
            Response.Headers["HX-Refresh"] = "true";
        }

        return Partial("/Exchange/Admin/ShowBatch/_Progress.cshtml", view);
    }

    public async Task<IActionResult> OnGetCsvAsync(int id, CancellationToken cancel)
    {
        if (await batches.FindAsync(await current.GetAsync(cancel), id, null, 1, cancel) is null)
        {
            return NotFound();
        }

        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"import-{id}.csv\"");
        await using var text = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await text.WriteAsync(ReportCsv.Row("序号", "旧站编号", "标题", "状态", "问题", "发布前检查", "稿件编号"));
        await foreach (var row in batches.RowsAsync(id).WithCancellation(cancel))
        {
            await text.WriteAsync(ReportCsv.Row(
                row.Number.ToString(CultureInfo.InvariantCulture), row.OldId, row.Title, BatchWords.Of(row.Status),
                string.Join("；", row.ProblemList), string.Join("；", row.FindingList), row.ItemId?.ToString(CultureInfo.InvariantCulture)));
        }

        await text.FlushAsync(cancel);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostImportAsync(int id, CancellationToken cancel)
    {
        if (await batches.ImportAsync(await current.GetAsync(cancel), id, cancel) is not { } refusal)
        {
            TempData["Toast"] = "已开始导入。";
            return Redirect($"/admin/import/batches/{id}");
        }

        ModelState.AddModelError("", refusal);
        var shown = await ShowAsync(id, null, cancel);
        Response.StatusCode = shown is NotFoundResult ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict;
        return shown;
    }

    private async Task<IActionResult> ShowAsync(int id, ImportRowStatus? only, CancellationToken cancel)
    {
        if (Pager.Read(Request) is not { } page || await batches.FindAsync(await current.GetAsync(cancel), id, only, page, cancel) is not { Pager.Exists: true } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
