using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>稿件列表。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ListContentModel(CurrentActor current, ListContent content, ExportContent export, SavedFilters saved) : PageModel
{
    public ContentListView View { get; private set; } = null!;

    /// <summary>Why a filter was not saved.</summary>
    public string? Fault { get; private set; }

    public string TypedName { get; private set; } = "";

    private ContentListFilter Filter => ContentListFilter.From(Request.Query);

    public async Task OnGetAsync(CancellationToken cancel) => View = await content.FindAsync(await current.GetAsync(cancel), Filter, cancel);

    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        var ids = await export.RecordAsync(actor, Filter, cancel);
        await using var csv = CsvFile.Begin(Response, "content.csv", "稿件清单.csv");
        await export.WriteAsync(ids, csv, cancel);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostSaveFilterAsync(string? name, bool share, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await saved.SaveAsync(actor, name ?? "", Filter, share, cancel) is { } fault)
        {
            (Fault, TypedName) = (fault, name ?? "");
            View = await content.FindAsync(actor, Filter, cancel);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        TempData["Toast"] = "筛选已保存。";
        return Redirect("/admin/content" + Filter.ToQuery());
    }

    public async Task<IActionResult> OnPostDeleteFilterAsync(int filter, CancellationToken cancel)
    {
        if (!await saved.DeleteAsync(await current.GetAsync(cancel), filter, cancel))
        {
            return NotFound();
        }

        TempData["Toast"] = "筛选已删除。";
        return Redirect("/admin/content" + Filter.ToQuery());
    }
}
