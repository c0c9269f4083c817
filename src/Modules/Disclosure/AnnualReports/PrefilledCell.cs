using System.Globalization;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>系统填好的一格：the value, where it comes from and on which day it was read. Kept with the version, so that a reviewer sees what was changed by hand. Immutable.</summary>
internal sealed record PrefilledCell(string Cell, decimal Value, string Source, DateOnly On)
{
    public static string Write(IEnumerable<PrefilledCell> cells) => DetailTable.Canonical(cells.Select(c => (IReadOnlyList<string>)
        [c.Cell, ReportText.Say(c.Value), c.Source, DayText.Of(c.On)]));

    public static IReadOnlyList<PrefilledCell> Read(FormDetail report) =>
        [.. report.Rows(AnnualReport.Prefilled).Where(r => r.Count == 4).Select(r => new PrefilledCell(
            r[0], decimal.Parse(r[1], CultureInfo.InvariantCulture), r[2], DateOnly.ParseExact(r[3], "yyyy-MM-dd", CultureInfo.InvariantCulture)))];

    /// <summary>Cells that now hold another number than the system filled in; empty ones are another matter.</summary>
    public static IEnumerable<(PrefilledCell Cell, decimal Now)> Changed(FormDetail report) =>
        from cell in Read(report)
        where report.Number(cell.Cell) is { } now && now != cell.Value
        select (cell, report.Number(cell.Cell)!.Value);
}
