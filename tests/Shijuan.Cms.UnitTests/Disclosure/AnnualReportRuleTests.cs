using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Disclosure;
using Xunit;
using RuleTable = Shijuan.Cms.UnitTests.Rules.RuleTable;

namespace Shijuan.Cms.UnitTests.Disclosure;

/// <summary>docs/rules/annual-report.md is run: one change to a whole report, and what is found then.</summary>
public sealed class AnnualReportRuleTests
{
    private static readonly DateOnly Today = new(2025, 1, 6);

    public static TheoryData<string[]> Changes => RuleTable.Read("annual-report.md", 4);

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_report_is_judged_as_the_page_says(string[] row)
    {
        var found = Judge(Changed(row[0]));
        var severities = ReportRuleTable.Table.Texts.ToDictionary(t => t.Key, t => t.Severity);
        var worst = found.Count == 0 ? Severity.Note : found.Min(f => severities[f.MessageKey]);
        var names = string.Join('、', found.Select(f => f.MessageKey.Split('.')[^1]));
        var result = found.Count == 0 ? "通过" : worst == Severity.Blocking ? $"不得发布：{names}" : $"须说明理由：{names}";
        Assert.Equal(row[1], result);
        Assert.Equal(row[2] == "（无）" ? "" : row[2], string.Join('、', found.Select(f => f.Target.Field["Detail.".Length..])));
    }

    [Fact]
    public void Every_finding_of_a_broken_number_says_what_was_expected()
    {
        var finding = Assert.Single(Judge(Changed("T4R1C5=2")));
        Assert.Equal(new object[] { "行政复议", "1", "2" }, finding.Arguments);
    }

    [Fact]
    public void An_empty_table_is_one_finding_at_its_first_cell()
    {
        var report = ReportSample.Whole();
        foreach (var cell in ReportTable3.Cells)
        {
            report.Set(cell.Name, "");
        }

        var finding = Assert.Single(AnnualReportRule.Check(report, Today));
        Assert.Equal("disclosure.annual-report.cells", finding.MessageKey);
        Assert.Equal("Detail.T3R01C1", finding.Target.Field);
        Assert.Equal(175, finding.Arguments[1]);
    }

    /// <summary>I8, broken in one cell and in many.</summary>
    [Fact]
    public void A_county_report_that_is_summed_up_equals_the_sum_of_the_units()
    {
        var unit = ReportNumbers.Of(ReportSample.Whole());
        var county = ReportSample.Whole();
        county.Set(AnnualReport.UnitKind, AnnualReport.County);
        county.Set(AnnualReport.Consolidated, "是");
        Assert.Empty(ReportRecordsRule.Check(county, null, 8, [unit]));

        county.Set("T2R3C1", "119");
        var one = Assert.Single(ReportRecordsRule.Check(county, null, 8, [unit]));
        Assert.Equal(("disclosure.report-records.units", "Detail.T2R3C1"), (one.MessageKey, one.Target.Field));
        Assert.Equal("disclosure.report-records.units-many", Assert.Single(ReportRecordsRule.Check(county, null, 8, [unit, unit])).MessageKey);

        county.Set(AnnualReport.Consolidated, "否");
        Assert.Empty(ReportRecordsRule.Check(county, null, 8, [unit, unit]));
    }

    [Fact]
    public void The_form_has_every_cell_of_the_three_tables()
    {
        Assert.Equal((10, 175, 15), (ReportTable2.Cells.Count, ReportTable3.Cells.Count, ReportTable4.Cells.Count));
        Assert.Equal(25, ReportTable3.Rows.Select(r => r.Label).Distinct().Count());
        Assert.Equal(200, AnnualReport.Type.Fields.Count(f => f.Cell is not null));
        Assert.Equal(AnnualReport.Type.Fields.Count, AnnualReport.Type.Fields.Select(f => f.Name).Distinct().Count());
    }

    /// <summary>Typed as a town types it: two applications, one disclosed and one of 信访; no disputes; the rest 0.</summary>
    [Fact]
    public void The_report_of_a_town_can_be_typed_in_and_passes()
    {
        var report = new FormDetail(AnnualReport.Type);
        var typed = ReportCells.All.ToDictionary(c => c.Name, _ => "0", StringComparer.Ordinal);
        foreach (var cell in new[] { "T3R03C1", "T3R03C7", "T3R16C1", "T3R16C7" })
        {
            typed[cell] = " 1 ";
        }

        foreach (var cell in new[] { "T3R01C1", "T3R01C7", "T3R24C1", "T3R24C7" })
        {
            typed[cell] = "2";
        }

        typed[ReportTable2.FeeAmount] = "1,203.5";
        foreach (var (field, value) in typed.Concat(ReportSample.Texts(2024)).Concat([new(AnnualReport.UnitKind, AnnualReport.Town), new(AnnualReport.OnRequest, "收到政府信息公开申请两件，予以公开1件，不予处理1件。")]))
        {
            Assert.Null(report.Write(field, value));
        }

        Assert.Equal("1203.5", report[ReportTable2.FeeAmount]);
        Assert.Empty(AnnualReportRule.Check(report, Today).Concat(ReportRecordsRule.Check(report, null, 0, [])).Concat(ReportQuotesRule.Check(report)));
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("１２", 12)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("两", 2)]
    [InlineData("一百零三", 103)]
    [InlineData("三百二十一", 321)]
    [InlineData("1203", 1203)]
    [InlineData("零", 0)]
    public void A_number_in_words_is_read(string text, int number) => Assert.Equal(number, ReportQuotes.NumberOf(text));

    [Theory]
    [InlineData("十十")]
    [InlineData("三百百")]
    [InlineData("一二")]
    [InlineData("")]
    public void What_is_no_number_is_not_guessed(string text) => Assert.Null(ReportQuotes.NumberOf(text));

    [Theory]
    [InlineData("2024", 2024)]
    [InlineData("2999", 2999)]
    [InlineData("3000", null)]
    [InlineData("1948", null)]
    [InlineData("2024.5", null)]
    [InlineData("", null)]
    public void The_year_of_a_report_is_a_whole_year_of_the_calendar(string written, int? year)
    {
        var report = new FormDetail(AnnualReport.Type);
        report.Set(AnnualReport.Year, written);
        Assert.Equal(year, AnnualReport.YearOf(report));
    }

    private static List<Finding> Judge(FormDetail report) =>
        [.. AnnualReportRule.Check(report, Today), .. ReportRecordsRule.Check(report, ReportSample.LastYear, 8, []), .. ReportQuotesRule.Check(report)];

    private static FormDetail Changed(string changes)
    {
        var report = ReportSample.Whole();
        foreach (var change in changes == "（无）" ? [] : changes.Split('；'))
        {
            var (field, value) = (change[..change.IndexOf('=', StringComparison.Ordinal)], change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            report.Set(field, value == "（空）" ? "" : field == AnnualReport.Prefilled ? value.Replace('/', '\t') : value);
        }

        return report;
    }
}
