using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>工作统计。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class StatisticsModel(CurrentActor current, Statistics statistics, TimeProvider time) : PageModel
{
    public StatisticsView View { get; private set; } = null!;

    private StatisticsFilter Filter => StatisticsFilter.From(Request.Query, ChinaTime.DateOf(time.GetUtcNow().UtcDateTime));

    public async Task OnGetAsync(CancellationToken cancel) => View = await statistics.LoadAsync(await current.GetAsync(cancel), Filter, cancel);

    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        var view = await statistics.RecordAsync(actor, Filter, cancel);
        await using var csv = CsvFile.Begin(Response, "statistics.csv", "工作统计.csv");
        await Statistics.WriteAsync(view, csv, cancel);
        return new EmptyResult();
    }
}
