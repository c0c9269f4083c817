namespace Shijuan.Cms.Core.Indicators;

/// <summary>落实评估点的页面：where a citizen finds what the entries ask for. Immutable; registered by the module that shows it.</summary>
/// <param name="Url">Address from the root, for example <c>/zfxxgk/gfxwj</c>; the address of a page or of a column.</param>
/// <param name="Name">名称, or what on the page it is.</param>
/// <param name="IndicatorIds">评估点.</param>
public sealed record IndicatorPage(string Url, string Name, IReadOnlyList<string> IndicatorIds);
