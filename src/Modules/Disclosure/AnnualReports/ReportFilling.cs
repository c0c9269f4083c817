using System.Globalization;

namespace Shijuan.Cms.Disclosure;

/// <summary>填入数字：writes known cells with their trace, and 0 where nothing is known.</summary>
internal static class ReportFilling
{
    public static void Fill(FormDetail report, string kind, int year, IReadOnlyList<PrefilledCell> cells)
    {
        report.Set(AnnualReport.Year, year.ToString(CultureInfo.InvariantCulture));
        report.Set(AnnualReport.UnitKind, kind);
        if (kind == AnnualReport.County)
        {
            report.Set(AnnualReport.Consolidated, "否");
        }

        foreach (var cell in ReportCells.All)
        {
            report.Set(cell.Name, "0");
        }

        Write(report, cells);
    }

    /// <summary>Only the cells that are known; the others stay as they are.</summary>
    public static void Write(FormDetail report, IReadOnlyList<PrefilledCell> cells)
    {
        foreach (var cell in cells)
        {
            report.Set(cell.Cell, ReportText.Say(cell.Value));
        }

        report.Set(AnnualReport.Prefilled, PrefilledCell.Write(cells));
    }
}
