using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>核对年度报告：where each number comes from, what was changed by hand, and which other reports read alike.</summary>
internal sealed class ShowReport(CmsDbContext db, ReportDoor door, ReportComparison comparison, UnitTree units) : IUseCase
{
    private const int MostPassages = 5;
    private const int MostReports = 20;

    /// <returns>Null when the person may not know of it.</returns>
    public async Task<ReportView?> FindAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } item)
        {
            return null;
        }

        var report = (FormDetail)item.Current.Detail!;
        var compared = await comparison.OfAsync(report, itemId, item.UnitId, cancel);
        return new ReportView(
            itemId,
            item.Current.Title,
            (await units.LoadAsync(cancel)).NameOf(item.UnitId),
            report[AnnualReport.Year],
            report[AnnualReport.UnitKind],
            item.State == ContentState.Draft && actor.Can(CorePermissions.Draft, item.UnitId),
            item.Live?.Path is { } path ? "/" + path : null,
            report[AnnualReport.NumbersNote],
            [.. PrefilledCell.Read(report).Select(c => new TracedCell(ReportCells.Find(c.Cell)?.Place ?? c.Cell, c, report.Number(c.Cell)))],
            [.. compared.Take(MostReports).Select(c => c with { Sameness = c.Sameness with { Passages = [.. c.Sameness.Passages.Take(MostPassages)] } })],
            await ReportLimits.LoadAsync(db, cancel),
            AnnualReportView.Of(report));
    }
}

/// <summary>年度报告核对页。Immutable.</summary>
/// <param name="Url">Of the public page, or null.</param>
/// <param name="Note">数字说明.</param>
/// <param name="Compared">The most alike first.</param>
/// <param name="Printed">As the public will see it.</param>
internal sealed record ReportView(
    int ItemId, string Title, string UnitName, string Year, string Kind, bool MayEdit, string? Url, string Note,
    IReadOnlyList<TracedCell> Traced, IReadOnlyList<ComparedReport> Compared, ReportLimits Limits, AnnualReportView Printed);

/// <summary>系统填过的一格现在的样子。Immutable.</summary>
/// <param name="Now">Null when it is empty now.</param>
internal sealed record TracedCell(string Place, PrefilledCell Cell, decimal? Now)
{
    public bool IsChanged => Now != Cell.Value;
}
