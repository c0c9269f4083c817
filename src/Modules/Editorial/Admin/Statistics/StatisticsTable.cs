namespace Shijuan.Cms.Editorial;

/// <summary>统计表：the numbers themselves; a chart is drawn from the table on the page. Immutable.</summary>
/// <param name="Key">Stable key, for the address and the export.</param>
/// <param name="Note">How the numbers are counted.</param>
/// <param name="Chart">How it is drawn.</param>
/// <param name="Columns">The first names the row.</param>
/// <param name="Drawn">How many columns after the first the chart shows; the rest are of another measure.</param>
internal sealed record StatisticsTable(
    string Key, string Title, string Note, ChartKind Chart, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, int Drawn = 8);

/// <summary>图的样式。</summary>
internal enum ChartKind
{
    None = 1,
    Bars = 2,
    StackedBars = 3,
    Lines = 4,
}
