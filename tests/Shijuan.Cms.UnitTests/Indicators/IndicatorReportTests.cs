using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Indicators;
using Shijuan.Cms.UnitTests.Architecture;
using Xunit;

namespace Shijuan.Cms.UnitTests.Indicators;

/// <summary>The page docs/indicators.md.</summary>
public sealed partial class IndicatorReportTests
{
    [Fact]
    public void The_page_of_indicators_is_up_to_date() =>
        Assert.True(
            Repository.Read("docs/indicators.md") == IndicatorReport.ToMarkdown(new ProductHoldings().Holdings),
            "docs/indicators.md is out of date: run bin/indicators and look at the difference.");

    [Fact]
    public void Every_entry_has_exactly_one_row_of_eight_cells()
    {
        var holdings = new ProductHoldings().Holdings;
        var rows = IndicatorReport.ToMarkdown(holdings).Split('\n').Where(line => Entry().IsMatch(line)).ToList();
        Assert.Equal(holdings.Catalogue.All.Select(i => i.Id), rows.Select(r => Entry().Match(r).Groups["id"].Value));
        Assert.All(rows, row => Assert.Equal(9, row.Count(c => c == '|')));
    }

    /// <summary>A name with a bar in it would break the table.</summary>
    [Fact]
    public void A_bar_in_a_name_does_not_open_a_cell()
    {
        var holdings = new ProductHoldings().With(new IndicatorPage("/x", "甲|乙", ["1.1.01"])).Holdings;
        var row = Assert.Single(IndicatorReport.ToMarkdown(holdings).Split('\n'), line => line.StartsWith("| 1.1.01 ", StringComparison.Ordinal));
        Assert.Contains("甲｜乙", row, StringComparison.Ordinal);
        Assert.Equal(9, row.Count(c => c == '|'));
    }

    [Fact]
    public void The_totals_count_what_the_rows_show()
    {
        var holdings = new ProductHoldings().Holdings;
        var total = IndicatorReport.ToMarkdown(holdings).Split('\n').Single(line => line.StartsWith("| 全部 |", StringComparison.Ordinal));
        var counts = Number().Matches(total).Select(m => m.Value).ToList();
        Assert.Equal(["110", $"{holdings.All.Count(h => h.Types.Count > 0)}", $"{holdings.All.Count(h => h.Rules.Count > 0)}"], counts.Take(3));
    }

    [GeneratedRegex(@"^\| (?<id>[1-5]\.[0-9]{1,2}\.[0-9]{2}[a-z]?) \|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
