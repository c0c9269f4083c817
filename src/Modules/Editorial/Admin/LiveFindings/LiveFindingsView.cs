using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>公开内容复查页。Immutable.</summary>
/// <param name="Run">The latest run, perhaps still under way; null before the first.</param>
/// <param name="Total">Findings that fit the filter, on all pages.</param>
internal sealed record LiveFindingsView(
    LiveFindingFilter Filter, RecheckRun? Run, bool MayRequest, IReadOnlyList<LiveFindingUnit> Units, IReadOnlyList<LiveFindingRule> Rules,
    IReadOnlyList<LiveFindingDay> Trend, IReadOnlyList<LiveFindingRow> Rows, int Total)
{
    public bool IsRunning => Run is { EndedAtUtc: null };

    public int Pages => Math.Max(1, (Total + LiveFindingFilter.PageSize - 1) / LiveFindingFilter.PageSize);
}

/// <summary>一个单位的合计。Immutable.</summary>
/// <param name="Failing">Public texts that could not be published today.</param>
/// <param name="Accessibility">Public texts with a fault of accessibility.</param>
internal sealed record LiveFindingUnit(int UnitId, string Name, int Failing, int Accessibility);

/// <summary>一条规则的合计。Immutable.</summary>
internal sealed record LiveFindingRule(string Key, string Name, int Items);

/// <summary>一天的合计。Immutable.</summary>
internal sealed record LiveFindingDay(DateOnly Day, int All, int Accessibility);

/// <summary>清单的一行。Immutable.</summary>
internal sealed record LiveFindingRow(int ItemId, string Title, string Url, string UnitName, Severity Severity, string Message, int Places, DateTime SinceUtc);
