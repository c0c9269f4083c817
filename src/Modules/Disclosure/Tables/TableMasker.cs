using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>按规定遮盖一张表 (B07, PR04)：finds the line of headings, masks every cell in memory and scans what is left. All or nothing.</summary>
internal static class TableMasker
{
    private const int HeadingLines = 6;
    private const int MostFaults = 50;
    private const int LongestCell = 2000;
    private static readonly string[] Totals = ["合计", "总计", "小计", "共计"];

    public static MaskOutcome Run(SourceTable table, MaskProfile profile)
    {
        if (HeadingOf(table, profile) is not { } heading)
        {
            return Refuse(new TableFault(null, null, $"前{HeadingLines}行里没有找到“{profile.Name}”的表头。请核对选的遮盖规定，并且保留表头一行。"));
        }

        var columns = ColumnsOf(heading, profile);
        var faults = FaultsOfHeadings(heading, columns, profile);
        if (faults.Count > 0)
        {
            return new MaskOutcome.Refused(faults, faults.Count);
        }

        var kept = columns.Where(c => c.Mask is not ColumnMask.Drop).ToList();
        var rows = new List<IReadOnlyList<string>>();
        var skipped = 0;
        foreach (var row in table.Rows.Where(r => r.Number > heading.Number))
        {
            if (row.IsEmpty || IsTotal(row))
            {
                skipped += row.IsEmpty ? 0 : 1;
                continue;
            }

            faults.AddRange(OutsideHeadings(row, columns));
            rows.Add([.. kept.Select(c => MaskCell(row, c, faults))]);
        }

        faults.AddRange(table.TallMerges.Where(line => line > heading.Number).Select(line =>
            new TableFault(line, null, "有上下合并的单元格，合并处的数据读不全。请取消合并，把每一行填完整。")));
        if (rows.Count == 0)
        {
            faults.Add(new TableFault(null, null, "表头下面没有数据。"));
        }
        else if (rows.Count > DetailTable.MostRows)
        {
            faults.Add(new TableFault(null, null, $"最多{DetailTable.MostRows}行，这张表有{rows.Count}行，请分成几份。"));
        }

        return faults.Count > 0
            ? new MaskOutcome.Refused([.. faults.Take(MostFaults)], faults.Count)
            : new MaskOutcome.Masked(
                profile, [.. kept.Select(c => c.Heading)], rows, [.. columns.Where(c => c.Mask is ColumnMask.Drop).Select(c => c.Heading)], skipped, heading.Number);
    }

    /// <summary>The first line in which two headings, or the only one, are known.</summary>
    private static SourceRow? HeadingOf(SourceTable table, MaskProfile profile) =>
        table.Rows.Take(HeadingLines).FirstOrDefault(r =>
        {
            var filled = r.Cells.Where(c => !string.IsNullOrWhiteSpace(c)).ToList();
            return filled.Count > 0 && filled.Count(c => profile.MaskOf(c) is not null) >= Math.Min(2, filled.Count);
        });

    private static List<Column> ColumnsOf(SourceRow heading, MaskProfile profile) =>
        [.. heading.Cells.Index().Where(c => !string.IsNullOrWhiteSpace(c.Item)).Select(c => new Column(c.Index, Clean(c.Item), profile.MaskOf(c.Item)))];

    private static List<TableFault> FaultsOfHeadings(SourceRow heading, List<Column> columns, MaskProfile profile)
    {
        var faults = columns.Where(c => c.Mask is null).Select(c => new TableFault(heading.Number, null, NoRule(c, profile))).ToList();
        faults.AddRange(columns.Where(c => c.Mask is not null).GroupBy(c => MaskProfile.KeyOf(c.Heading)).Where(g => g.Count() > 1)
            .Select(g => new TableFault(heading.Number, g.First().Heading, "这个表头出现了不止一次，请改成不同的名称。")));
        faults.AddRange(profile.Missing([.. columns.Select(c => c.Heading)])
            .Select(name => new TableFault(heading.Number, null, $"缺少“{name}”一栏，“{profile.Name}”必须有它。")));
        return faults;
    }

    private static string NoRule(Column column, MaskProfile profile)
    {
        // A table without headings would show a person's data here.
        var name = column.Heading.Length <= 20 && !column.Heading.Any(char.IsDigit) ? $"栏“{column.Heading}”" : $"第{column.Index + 1}栏";
        return $"{name}没有遮盖规定。请改成“{profile.Name}”认识的表头，或者删掉这一栏。";
    }

    private static string MaskCell(SourceRow row, Column column, List<TableFault> faults)
    {
        var (value, fault) = CellMask.Apply(column.Mask!.Value, row[column.Index]);
        fault ??= value.Length > LongestCell ? $"超过{LongestCell}个字"
            : PersonalData.Find(value) is { } kind ? $"像是{kind}，不能公开。请删掉后重新导入"
            : null;
        if (fault is not null)
        {
            faults.Add(new TableFault(row.Number, column.Heading, fault + "。"));
        }

        return value;
    }

    private static IEnumerable<TableFault> OutsideHeadings(SourceRow row, List<Column> columns) =>
        row.Cells.Index().Where(c => !string.IsNullOrWhiteSpace(c.Item) && !columns.Exists(k => k.Index == c.Index)).Take(1)
            .Select(c => new TableFault(row.Number, null, $"第{c.Index + 1}栏有内容，却没有表头。请补上表头或者清空。"));

    private static bool IsTotal(SourceRow row) => row.Cells.Take(3).Any(c => Totals.Contains(Clean(c)));

    private static string Clean(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static MaskOutcome.Refused Refuse(TableFault fault) => new([fault], 1);

    private sealed record Column(int Index, string Heading, ColumnMask? Mask);
}
