namespace Shijuan.Cms.Disclosure;

/// <summary>官方格式的三张表 (B11)：the headings of 国办公开办函〔2021〕30号 with the numbers of one report.</summary>
internal static class PrintTables
{
    private const string Rule = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    public static PrintTable Two(ReportNumbers n)
    {
        var rows = new List<IReadOnlyList<PrintCell>>();
        foreach (var grid in ReportTable2.Cells.GroupBy(c => c.Grid))
        {
            var columns = grid.Select(c => c.Column).Distinct().ToList();
            // Three columns of numbers; a grid with one number spreads it over all of them.
            var span = 3 / columns.Count;
            rows.Add([new PrintCell(grid.Key[(grid.Key.IndexOf('：', StringComparison.Ordinal) + 1)..], 4, 1, "colgroup")]);
            rows.Add([new PrintCell("信息内容", 1, 1, "col"), .. columns.Select(c => new PrintCell(c, span, 1, "col"))]);
            rows.AddRange(grid.GroupBy(c => c.Row).Select(row => (IReadOnlyList<PrintCell>)
                [new PrintCell(row.Key, 1, 1, "row"), .. row.Select(c => new PrintCell(Number(n[c.Name]), span))]));
        }

        return new PrintTable("主动公开政府信息情况", [3, 2, 2, 2], rows, HeadRows: 0);
    }

    public static PrintTable Three(ReportNumbers n)
    {
        var kinds = ReportTable3.Columns.Skip(1).Take(5).Select(c => new PrintCell(c, 1, 1, "col"));
        List<IReadOnlyList<PrintCell>> rows =
        [
            [new PrintCell(Rule, 3, 3), new PrintCell("申请人情况", 7, 1, "colgroup")],
            [new PrintCell("自然人", 1, 2, "col"), new PrintCell("法人或其他组织", 5, 1, "colgroup"), new PrintCell("总计", 1, 2, "col")],
            [.. kinds],
            .. ReportTable3.Rows.Select((_, index) => (IReadOnlyList<PrintCell>)
                [.. HeadingsOf(index), .. Enumerable.Range(1, ReportTable3.Columns.Count).Select(c => new PrintCell(Number(n.T3(index + 1, c))))]),
        ];
        return new PrintTable("收到和处理政府信息公开申请情况", [1.3f, 2.2f, 5.2f, 1, 1, 1, 1.2f, 1.2f, 1, 1], rows, HeadRows: 3);
    }

    public static PrintTable Four(ReportNumbers n)
    {
        var results = Enumerable.Range(0, 3).SelectMany(_ => ReportTable4.Columns.Select(c => new PrintCell(c, 1, 1, "col")));
        List<IReadOnlyList<PrintCell>> rows =
        [
            [new PrintCell("行政复议", 5, 2, "colgroup"), new PrintCell("行政诉讼", 10, 1, "colgroup")],
            [new PrintCell("未经复议直接起诉", 5, 1, "colgroup"), new PrintCell("复议后起诉", 5, 1, "colgroup")],
            [.. results],
            [.. from row in Enumerable.Range(1, 3) from column in Enumerable.Range(1, ReportTable4.Columns.Count) select new PrintCell(Number(n.T4(row, column)))],
        ];
        return new PrintTable("政府信息公开行政复议、行政诉讼情况", [.. Enumerable.Repeat(1f, 15)], rows, HeadRows: 3);
    }

    /// <summary>The headings that begin in this row of table three: 三、本年度办理结果 spans 22 rows, each group its own.</summary>
    private static IEnumerable<PrintCell> HeadingsOf(int index)
    {
        var row = ReportTable3.Rows[index];
        if (index + 1 is ReportTable3.Received or ReportTable3.CarriedIn or ReportTable3.CarriedOut)
        {
            return [new PrintCell(row.Item, 3, 1, "row")];
        }

        var headings = new List<PrintCell>();
        if (index + 1 == ReportTable3.FirstOutcome)
        {
            headings.Add(new PrintCell("三、本年度办理结果", 1, ReportTable3.Handled - ReportTable3.FirstOutcome + 1, "rowgroup"));
        }

        if (row.Group.Length == 0)
        {
            return [.. headings, new PrintCell(row.Item, 2, 1, "row")];
        }

        if (ReportTable3.Rows[index - 1].Group != row.Group)
        {
            headings.Add(new PrintCell(row.Group, 1, ReportTable3.Rows.Count(r => r.Group == row.Group), "rowgroup"));
        }

        return [.. headings, new PrintCell(row.Item, 1, 1, "row")];
    }

    private static string Number(decimal? number) => number is { } n ? ReportText.Say(n) : "";
}
