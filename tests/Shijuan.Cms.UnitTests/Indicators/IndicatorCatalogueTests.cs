using Shijuan.Cms.Core.Indicators;
using Xunit;

namespace Shijuan.Cms.UnitTests.Indicators;

/// <summary>The entries of the notice, as they were copied.</summary>
public sealed class IndicatorCatalogueTests
{
    private const string OneEntry = """
        entries:
        - id: 1.1.01
          level1: 一、政府信息公开
          level2: (一) 主动公开
          level3: 机构职能
          point: 机关职能
          sampling: [政府门户网]
          units: [各镇]
        """;

    [Fact]
    public void All_entries_of_the_notice_are_there_in_its_order()
    {
        var all = IndicatorCatalogue.Embedded().All;
        Assert.Equal(110, all.Count);
        Assert.Equal(("1.1.01", "5.17.01"), (all[0].Id, all[109].Id));
        Assert.Equal([43, 20, 10, 27, 10], all.GroupBy(i => i.Chapter).Select(g => g.Count()));
        Assert.All(all, i => Assert.NotEmpty(i.Units));
    }

    [Fact]
    public void Seventy_three_entries_can_be_held_by_the_site()
    {
        var classes = IndicatorCatalogue.Embedded().All.CountBy(i => i.Class).ToDictionary();
        Assert.Equal((73, 14, 23), (classes[IndicatorClass.Site], classes[IndicatorClass.External], classes[IndicatorClass.Material]));
    }

    [Fact]
    public void An_entry_is_read_with_its_class()
    {
        var entry = Assert.Single(IndicatorCatalogue.Read(OneEntry, "1.1.01: { class: X, confidence: B }").All);
        Assert.Equal(("1.1.01", "1.1", "机构职能", IndicatorClass.External, "B"), (entry.Id, entry.Group, entry.Subject, entry.Class, entry.Confidence));
    }

    [Theory]
    [InlineData("1.1.02: { class: S, confidence: B }")]
    [InlineData("1.1.01: { class: Q, confidence: B }")]
    [InlineData("1.1.01: { class: S }")]
    [InlineData("1.1.01: { class: S, confidence: B }\n1.1.02: { class: S, confidence: B }")]
    [InlineData("1.1.01: [")]
    public void A_table_of_classes_that_does_not_fit_is_refused(string classes) =>
        Assert.Throws<FormatException>(() => IndicatorCatalogue.Read(OneEntry, classes));

    [Fact]
    public void An_entry_twice_is_refused() => Assert.Throws<FormatException>(() =>
        IndicatorCatalogue.Read(OneEntry + "\n" + OneEntry["entries:\n".Length..], "1.1.01: { class: S, confidence: B }"));

    [Theory]
    [InlineData("parts:\n  1.1.01: { clock: \"\" }\n")]
    [InlineData("parts:\n  1.1.01: { colour: 红 }\n")]
    [InlineData("general:\n  1.1.01: \"\"\n")]
    public void A_reason_that_says_nothing_is_refused(string yaml) => Assert.Throws<FormatException>(() => IndicatorReasons.Read(yaml));
}
