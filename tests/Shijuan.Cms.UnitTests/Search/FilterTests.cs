using Shijuan.Cms.Core.Search;
using Xunit;

namespace Shijuan.Cms.UnitTests.Search;

public sealed class FilterTests
{
    private const string Common = "青禾县 工作 通知 办法 镇";

    [Fact]
    public async Task Counts_by_type_leave_the_type_filter_out_and_the_total_does_not()
    {
        using var site = await SearchSite.FilledAsync();

        var all = site.Engine.Search(new SearchQuery("住房"));
        var one = site.Engine.Search(new SearchQuery("住房", TypeKey: SampleNotices.Interpretation));

        Assert.Equal(all.CountsByType, one.CountsByType);
        Assert.Equal(all.Total, all.CountsByType.Values.Sum());
        Assert.Equal(1, all.CountsByType[SampleNotices.Normative]);
        Assert.Equal(1, all.CountsByType[SampleNotices.Interpretation]);
        Assert.Equal(1, one.Total);
        Assert.Equal([2], one.Hits.Select(hit => hit.ItemId));
    }

    [Fact]
    public async Task Counts_are_right_over_many_segments()
    {
        using var site = new SearchSite();
        foreach (var document in SampleNotices.All)
        {
            await site.IndexAsync(document);
        }

        var counts = site.Find("工作").CountsByType;

        Assert.Equal(48, counts[SampleNotices.News]);
        Assert.Equal(1, counts[SampleNotices.Normative]);
    }

    [Fact]
    public async Task The_unit_filter_holds_for_hits_total_and_counts()
    {
        using var site = await SearchSite.FilledAsync();

        var results = site.Engine.Search(new SearchQuery("工作", UnitId: SampleNotices.EducationBureau, PageSize: 50));

        Assert.Equal(13, results.Total);
        Assert.All(results.Hits, hit => Assert.Equal(SampleNotices.EducationBureau, hit.UnitId));
        Assert.Equal(12, results.CountsByType[SampleNotices.News]);
    }

    [Fact]
    public async Task An_unknown_type_finds_nothing()
    {
        using var site = await SearchSite.FilledAsync();

        foreach (var type in new[] { "no-such-type", "\ud800", new string('x', 100_000) })
        {
            var results = site.Engine.Search(new SearchQuery("工作", TypeKey: type));
            Assert.Equal(0, results.Total);
            Assert.Empty(results.Hits);
        }
    }

    [Fact]
    public async Task Pages_hold_every_hit_once_in_order()
    {
        using var site = await SearchSite.FilledAsync();
        var whole = site.Engine.Search(new SearchQuery(Common, PageSize: 50));

        var paged = Enumerable.Range(1, 10)
            .SelectMany(page => site.Engine.Search(new SearchQuery(Common, page, 7)).Hits)
            .Select(hit => hit.ItemId)
            .ToList();

        Assert.True(whole.Total > 45);
        Assert.Equal(whole.Total, paged.Count);
        Assert.Equal(paged.Count, paged.Distinct().Count());
        Assert.Equal(whole.Hits.Select(hit => hit.ItemId), paged.Take(whole.Hits.Count));
    }

    [Theory]
    [InlineData(0, 10, 10)]
    [InlineData(-5, 10, 10)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1_000_000, 48)]
    [InlineData(99, 10, 0)]
    [InlineData(int.MaxValue, int.MaxValue, 0)]
    public async Task Pages_out_of_range_are_bounded(int page, int size, int expected)
    {
        using var site = await SearchSite.FilledAsync();

        var results = site.Engine.Search(new SearchQuery("工作", page, size, TypeKey: SampleNotices.News));

        Assert.Equal(48, results.Total);
        Assert.Equal(expected, results.Hits.Count);
    }
}
