using System.Collections.Frozen;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Indicators;
using Shijuan.Cms.Core.Publishing;
using Xunit;

namespace Shijuan.Cms.UnitTests.Indicators;

/// <summary>Every entry of the evaluation is held or it is said why not; each check reports a planted fault.</summary>
public sealed class IndicatorHoldingsTests
{
    private const string NoSuchEntry = "1.1.99";

    [Fact]
    public void No_type_rule_clock_page_or_reason_names_an_entry_that_does_not_exist() =>
        Assert.Empty(new ProductHoldings().Holdings.Unknown);

    [Fact]
    public void An_unknown_entry_is_reported_wherever_it_is_named()
    {
        var type = new ContentTypeDescriptor("test.x", "甲", "乙", null, FrozenSet<ContentTrait>.Empty) { IndicatorIds = [NoSuchEntry] };
        var clock = new ClockDefinition("test.x", "甲", ClockLength.WorkingDays(5), null, 2, [NoSuchEntry], "依据");
        var rule = new RuleText("test.x.y", Severity.Note, "甲", "乙", "依据", [NoSuchEntry]);
        var reasons = IndicatorReasons.Read($"parts:\n  {NoSuchEntry}: {{ clock: 甲 }}\n");
        Assert.Equal(NoSuchEntry, Assert.Single(new ProductHoldings().With(type).Holdings.Unknown));
        Assert.Equal(NoSuchEntry, Assert.Single(new ProductHoldings().With(clock).Holdings.Unknown));
        Assert.Equal(NoSuchEntry, Assert.Single(new ProductHoldings().With(rule).Holdings.Unknown));
        Assert.Equal(NoSuchEntry, Assert.Single(new ProductHoldings().With(new IndicatorPage("/x", "甲", [NoSuchEntry])).Holdings.Unknown));
        Assert.Equal(NoSuchEntry, Assert.Single(new ProductHoldings { Reasons = reasons }.Holdings.Unknown));
    }

    /// <summary>Entries of the site that belong to 主动公开 and 制度建设 have type, rule, clock and page, or a reason for each that is missing.</summary>
    [Fact]
    public void Every_entry_of_disclosure_has_all_four_or_a_reason_for_each_that_it_lacks()
    {
        var all = new ProductHoldings().Holdings.All;
        Assert.True(all.Count(h => h.MustBeComplete) >= 28);
        Assert.Empty(Unexplained(all));
    }

    [Fact]
    public void A_page_taken_away_without_a_reason_is_reported()
    {
        var all = new ProductHoldings().WithoutPagesOf("1.1.08").Holdings.All;
        Assert.Contains("1.1.08 页面", Unexplained(all));
    }

    /// <summary>A general remark does not stand in for the reason of a part.</summary>
    [Fact]
    public void A_general_remark_explains_no_single_part()
    {
        var reasons = IndicatorReasons.Read("general:\n  \"1.1\": 后续\n  \"5.16\": 后续\n");
        Assert.NotEmpty(Unexplained(new ProductHoldings { Reasons = reasons }.Holdings.All));
    }

    [Fact]
    public void No_reason_is_given_for_what_is_there() => Assert.Empty(new ProductHoldings().Holdings.Outdated);

    [Fact]
    public void A_reason_that_is_no_longer_so_is_reported()
    {
        var reasons = IndicatorReasons.Read("parts:\n  1.1.08: { type: 还没有做 }\n");
        Assert.Equal(("1.1.08", IndicatorPart.Type), Assert.Single(new ProductHoldings { Reasons = reasons }.Holdings.Outdated));
    }

    /// <summary>Nothing stands on the page with a gap and no word about it.</summary>
    [Fact]
    public void Every_entry_that_lacks_something_says_a_word_about_it() =>
        Assert.Empty(new ProductHoldings().Holdings.All.Where(h => h.Missing.Count > 0 && IndicatorReport.Explanation(h).Length == 0).Select(h => h.Entry.Id));

    private static IEnumerable<string> Unexplained(IEnumerable<HeldIndicator> all) =>
        all.SelectMany(h => h.Unexplained.Select(part => $"{h.Entry.Id} {part.ToText()}"));
}
