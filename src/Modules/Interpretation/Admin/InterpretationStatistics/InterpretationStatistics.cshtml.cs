using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>政策解读统计。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class InterpretationStatisticsModel(CurrentActor current, InterpretationStatistics statistics) : PageModel
{
    public CoverageView View { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] int? year, [FromQuery] int? unit, CancellationToken cancel) =>
        View = await statistics.LoadAsync(await current.GetAsync(cancel), year, unit, cancel);

    public async Task<IActionResult> OnPostExportAsync([FromQuery] int? year, [FromQuery] int? unit, CancellationToken cancel)
    {
        var view = await statistics.RecordAsync(await current.GetAsync(cancel), year, unit, cancel);
        await using var csv = CsvFile.Begin(Response, "interpretation.csv", "政策解读台账.csv");
        await statistics.WriteAsync(view, csv, cancel);
        return new EmptyResult();
    }
}
