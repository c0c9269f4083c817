using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>
/// 应当编写年度报告的单位：departments (派出机构 among them) and towns, and the government office also for the county (条例第四十九条；镇按石政办函〔2023〕52号).
/// The only list: the clocks K15 and K16, the duties and the page of reports all ask here.
/// </summary>
internal static class ReportingUnits
{
    public static IEnumerable<ReportDuty> Of(UnitTreeSnapshot tree) => tree.Publishing.SelectMany(u => KindsOf(u.Type).Select(kind => new ReportDuty(u, kind)));

    /// <summary>The reports that a unit of this type writes each year; none for most.</summary>
    public static IReadOnlyList<string> KindsOf(UnitType type) => type switch
    {
        UnitType.GovernmentOffice => [AnnualReport.County, AnnualReport.Department],
        UnitType.Department or UnitType.Dispatched => [AnnualReport.Department],
        UnitType.Town => [AnnualReport.Town],
        _ => [],
    };

    /// <summary>Whose report it is, as it stands in the title.</summary>
    public static string ReporterOf(UnitTreeSnapshot tree, OrgUnit unit, string kind) => kind == AnnualReport.County
        ? tree.All.FirstOrDefault(u => u.Type == UnitType.CountyGovernment)?.FullName ?? unit.FullName
        : unit.FullName;
}

/// <summary>一份应当编写的报告。Immutable.</summary>
internal sealed record ReportDuty(OrgUnit Unit, string Kind)
{
    public OwedReport Of(int year) => new(Unit.Id, Kind == AnnualReport.County, year);
}

/// <summary>哪个单位、哪一种、哪一年的报告：what tells one report from another. Immutable.</summary>
/// <param name="UnitId">Who writes it.</param>
/// <param name="IsCounty">全县报告, written by the government office beside its own.</param>
internal sealed record OwedReport(int UnitId, bool IsCounty, int Year)
{
    /// <summary>From the fields of a report; null without a year.</summary>
    public static OwedReport? Of(int unitId, FormDetail report) =>
        AnnualReport.YearOf(report) is { } year ? new(unitId, report[AnnualReport.UnitKind] == AnnualReport.County, year) : null;
}
