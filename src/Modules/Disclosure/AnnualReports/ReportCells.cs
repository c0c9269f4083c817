using System.Collections.Frozen;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告的一格：one number of table two, three or four. Immutable.</summary>
/// <param name="Name">Field name, for example <c>T3R01C1</c>.</param>
internal sealed record ReportCell(string Name, string Grid, string Row, string Column)
{
    /// <summary>Where it is, in words.</summary>
    public string Place => $"{Row} · {Column}";
}

/// <summary>年度报告全部的格。</summary>
internal static class ReportCells
{
    public static readonly IReadOnlyList<ReportCell> All = [.. ReportTable2.Cells, .. ReportTable3.Cells, .. ReportTable4.Cells];

    private static readonly FrozenDictionary<string, ReportCell> ByName = All.ToFrozenDictionary(c => c.Name);

    public static ReportCell? Find(string name) => ByName.GetValueOrDefault(name);

    // Not marked as required one by one: the rule of the report names empty cells in its own way.
    public static DetailField Field(ReportCell cell) =>
        new(cell.Name, cell.Place, "没有的填 0。", DetailFieldKind.Number) { Cell = new GridCell(cell.Grid, cell.Row, cell.Column) };
}
