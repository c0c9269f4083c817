using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Interpretation;

/// <summary>新旧政策差异的一行：事项、原来、现在。Immutable.</summary>
internal sealed record DifferenceRow(string Item, string Before, string After)
{
    /// <summary>What stands in 原来 where the earlier text said nothing.</summary>
    public const string NoRule = "没有规定";

    /// <summary>What stands in 现在 where the later text says nothing.</summary>
    public const string NoLonger = "不再规定";

    /// <summary>字：as long as a cell of a table can be.</summary>
    public const int LongestCell = 2_000;

    public IReadOnlyList<string> Cells => [Item, Before, After];

    /// <summary>改动的字, for marks; empty where one side has no rule, or is longer than can be stored.</summary>
    public IReadOnlyList<TextChange> Changes =>
        Before == NoRule || After == NoLonger || Before.Length > LongestCell || After.Length > LongestCell ? [] : TextDifference.Of(Before, After);

    public static IReadOnlyList<DifferenceRow> Read(string table) => [.. DetailTable.Rows(table).Select(r => new DifferenceRow(Cell(r, 0), Cell(r, 1), Cell(r, 2)))];

    private static string Cell(IReadOnlyList<string> row, int index) => index < row.Count ? row[index] : "";
}
