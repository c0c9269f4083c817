using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>年报时钟的对象：“县司法局2026年政府信息公开年度报告”; the report that the office writes for the county bears the county's name.</summary>
internal sealed class AnnualReportNames(UnitTree units) : IClockSubjectNames
{
    public string SubjectType => AnnualReportDuty.SubjectType;

    public async Task<IReadOnlyDictionary<int, string>> NamesAsync(IReadOnlyCollection<int> ids, CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        return ids.ToDictionary(id => id, id => NameOf(tree, AnnualReportDuty.Read(id)));
    }

    private static string NameOf(UnitTreeSnapshot tree, OwedReport report)
    {
        var county = report.IsCounty ? tree.All.FirstOrDefault(u => u.Type == UnitType.CountyGovernment)?.Name : null;
        return $"{county ?? tree.NameOf(report.UnitId)}{report.Year}年政府信息公开年度报告";
    }
}
