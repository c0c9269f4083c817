using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>应当编写年度报告的单位：the departments and towns, and the government office also for the county (条例第四十九条).</summary>
internal static class ReportingUnits
{
    public static IEnumerable<ReportDuty> Of(UnitTreeSnapshot tree) => tree.Publishing.SelectMany(u => u.Type switch
    {
        UnitType.GovernmentOffice => [new ReportDuty(u, AnnualReport.County), new ReportDuty(u, AnnualReport.Department)],
        UnitType.Department => [new ReportDuty(u, AnnualReport.Department)],
        UnitType.Town => [new ReportDuty(u, AnnualReport.Town)],
        _ => Array.Empty<ReportDuty>(),
    });

    /// <summary>Whose report it is, as it stands in the title.</summary>
    public static string ReporterOf(UnitTreeSnapshot tree, OrgUnit unit, string kind) => kind == AnnualReport.County
        ? tree.All.FirstOrDefault(u => u.Type == UnitType.CountyGovernment)?.FullName ?? unit.FullName
        : unit.FullName;
}

/// <summary>一份应当编写的报告。Immutable.</summary>
internal sealed record ReportDuty(OrgUnit Unit, string Kind);
