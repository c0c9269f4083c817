using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Web;
using Xunit;

namespace Shijuan.Cms.UnitTests.Web;

public sealed class PagerTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("?page=3", 3)]
    [InlineData("?page=0", null)]
    [InlineData("?page=-1", null)]
    [InlineData("?page=abc", null)]
    [InlineData("?page=", null)]
    [InlineData("?page=99999999999999999999", null)]
    [InlineData("?page=%00", null)]
    public void Reads_a_page_number_or_says_that_it_is_none(string query, int? expected)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);

        Assert.Equal(expected, Pager.Read(context.Request));
    }

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(2, 0, false)]
    [InlineData(2, 20, false)]
    [InlineData(2, 21, true)]
    [InlineData(3, 21, false)]
    public void A_page_after_the_last_one_does_not_exist(int number, int total, bool exists) =>
        Assert.Equal(exists, Of(number, total).Exists);

    [Fact]
    public void Shows_first_last_and_neighbours_with_gaps_between() =>
        Assert.Equal([1, null, 4, 5, 6, 7, 8, null, 20], Of(6, 400).Numbers);

    [Fact]
    public void A_gap_of_nothing_is_not_shown() => Assert.Equal([1, 2, 3, 4, 5], Of(3, 100).Numbers);

    [Fact]
    public void Keeps_the_filters_and_leaves_out_empty_ones_and_page_one()
    {
        var pager = new Pager("/search", 1, 10, 100, [new("q", "水 费&x"), new("unit", "")]);

        Assert.Equal("/search?q=%E6%B0%B4%20%E8%B4%B9%26x", pager.To(1));
        Assert.Equal("/search?q=%E6%B0%B4%20%E8%B4%B9%26x&page=2", pager.To(2));
        Assert.Equal("/news", Of(1, 100).To(1));
    }

    private static Pager Of(int number, int total) => new("/news", number, 20, total, []);
}
