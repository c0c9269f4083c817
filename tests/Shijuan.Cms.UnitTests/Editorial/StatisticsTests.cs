using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Editorial;
using Xunit;

namespace Shijuan.Cms.UnitTests.Editorial;

public sealed class StatisticsTests
{
    private static readonly DateTime Noon = new(2025, 3, 10, 4, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(50, 5)]
    [InlineData(90, 9)]
    [InlineData(100, 10)]
    [InlineData(1, 1)]
    public void A_percentile_is_a_value_that_occurs(int percent, int expected) =>
        Assert.Equal(expected, Percentile.Of(Enumerable.Range(1, 10).ToList(), percent));

    [Fact]
    public void One_value_is_every_percentile_of_itself() => Assert.Equal(7, Percentile.Of([7], 50));

    [Theory]
    [InlineData("?from=2025-01&to=2025-03", "2025-01", "2025-03")]
    [InlineData("?from=2025-03&to=2025-01", "2025-01", "2025-03")]
    [InlineData("?from=2010-01&to=2025-03", "2023-04", "2025-03")]
    [InlineData("", "2024-10", "2025-03")]
    [InlineData("?from=不是月份&to=2025-02", "2024-09", "2025-02")]
    public void The_period_is_whole_months_at_most_two_years(string query, string first, string last)
    {
        var filter = StatisticsFilter.From(new QueryCollection(QueryHelpers.ParseQuery(query)), new DateOnly(2025, 3, 10));
        Assert.Equal((first, last), (StatisticsFilter.NameOf(filter.First), StatisticsFilter.NameOf(filter.Last)));
        Assert.Equal(filter.Months.Count, filter.Months.Distinct().Count());
    }

    [Fact]
    public void The_last_evening_of_a_month_in_china_belongs_to_it()
    {
        Assert.Equal(new DateOnly(2025, 3, 1), StatisticsFilter.MonthOf(new DateTime(2025, 3, 31, 15, 59, 0, DateTimeKind.Utc)));
        Assert.Equal(new DateOnly(2025, 4, 1), StatisticsFilter.MonthOf(new DateTime(2025, 3, 31, 16, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void A_step_counts_from_the_last_signature_of_somebody_else()
    {
        SignedStep[] steps = [Step("初审", 1, 2), Step("一校", 1, 2), Step("复审", 2, 5)];
        var rows = Table("steps", [], steps).Rows;
        Assert.Equal(["2", "2", "3"], rows.Select(r => r[1]));
    }

    [Fact]
    public void Many_units_become_seven_and_the_rest_without_losing_one()
    {
        var published = Enumerable.Range(1, 20).SelectMany(u => Enumerable.Repeat(new PublishedFact(u, u, u, 1, Noon), u)).ToList();
        var table = Table("publications", published, []);
        Assert.Equal(10, table.Columns.Count);
        Assert.Contains("其他", table.Columns);
        Assert.Equal("210", table.Rows.Single(r => r[0] == "2025-03")[^1]);
    }

    private static SignedStep Step(string name, int actor, int hours) =>
        new(1, 1, "f", name, actor, Returned: false, null, null, Noon.AddHours(hours));

    private static StatisticsTable Table(string key, IReadOnlyList<PublishedFact> published, IReadOnlyList<SignedStep> steps)
    {
        var facts = new StatisticsFacts(
            published, [], [new WaitingFact(1, ContentState.InReview, Noon)], steps, new Dictionary<int, DateTime> { [1] = Noon }, Enumerable.Empty<int>().ToLookup(i => i, _ => ""));
        var filter = new StatisticsFilter(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 1), null);
        return StatisticsTables.Of(facts, filter, u => $"单位{u}", c => $"栏目{c}", r => r, Noon).Single(t => t.Key == key);
    }
}
