using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>年报时钟的对象：“县司法局2026年年度报告”。</summary>
internal sealed class AnnualReportNames(UnitTree units) : IClockSubjectNames
{
    public string SubjectType => AnnualReportDuty.SubjectType;

    public async Task<IReadOnlyDictionary<int, string>> NamesAsync(IReadOnlyCollection<int> ids, CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        return ids.ToDictionary(id => id, id => AnnualReportDuty.Read(id) is var (unit, year) ? $"{tree.NameOf(unit)}{year}年政府信息公开年度报告" : "");
    }
}
