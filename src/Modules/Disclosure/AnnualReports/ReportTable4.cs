namespace Shijuan.Cms.Disclosure;

/// <summary>表四：政府信息公开行政复议、行政诉讼情况 (B11), three kinds of remedy with five cells each.</summary>
internal static class ReportTable4
{
    public const string Grid = "四、政府信息公开行政复议、行政诉讼情况";

    /// <summary>The column 总计.</summary>
    public const int Total = 5;

    public static readonly IReadOnlyList<string> Rows = ["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"];
    public static readonly IReadOnlyList<string> Columns = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

    public static readonly IReadOnlyList<ReportCell> Cells =
        [.. Rows.SelectMany((row, r) => Columns.Select((column, c) => new ReportCell(Cell(r + 1, c + 1), Grid, row, column)))];

    public static string Cell(int row, int column) => $"T4R{row}C{column}";
}
