using Shijuan.Cms.Core.Clocks;
using Xunit;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class ChinaTimeTests
{
    [Fact]
    public void Four_in_the_afternoon_UTC_is_already_the_next_day_in_Beijing()
    {
        Assert.Equal(new DateOnly(2023, 9, 28), ChinaTime.DateOf(new DateTime(2023, 9, 28, 15, 59, 59, DateTimeKind.Utc)));
        Assert.Equal(new DateOnly(2023, 9, 29), ChinaTime.DateOf(new DateTime(2023, 9, 28, 16, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void The_end_of_a_day_is_the_start_of_the_next_one_and_is_UTC()
    {
        var end = ChinaTime.EndOfDayUtc(new DateOnly(2023, 12, 31));

        Assert.Equal(new DateTime(2023, 12, 31, 16, 0, 0, DateTimeKind.Utc), end);
        Assert.Equal(DateTimeKind.Utc, end.Kind);
        Assert.Equal(ChinaTime.StartOfDayUtc(new DateOnly(2024, 1, 1)), end);
    }

    [Fact]
    public void A_value_without_kind_comes_from_the_database_and_is_UTC() =>
        Assert.Equal(new DateTime(2024, 1, 1, 8, 0, 0), ChinaTime.ToLocal(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)));

    [Fact]
    public void The_local_time_of_the_server_is_refused() =>
        Assert.Throws<ArgumentException>(() => ChinaTime.DateOf(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Local)));
}
