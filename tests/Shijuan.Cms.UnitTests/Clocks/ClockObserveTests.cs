using Shijuan.Cms.Core.Clocks;
using Xunit;
using static Shijuan.Cms.UnitTests.Clocks.ClockExample;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class ClockObserveTests
{
    [Theory]
    [InlineData("2024-03-06 23:59", ClockState.Running)]
    [InlineData("2024-03-07 00:00", ClockState.Amber)]
    [InlineData("2024-03-11 23:59", ClockState.Amber)]
    [InlineData("2024-03-12 00:00", ClockState.Overdue)]
    public void The_state_follows_the_time(string now, ClockState state)
    {
        var clock = Start();

        Assert.Equal(state != ClockState.Running, clock.Observe(Beijing.Time(now)));
        Assert.Equal(state, clock.State);
    }

    [Fact]
    public void Watching_twice_writes_one_line()
    {
        var clock = Start();

        Assert.True(clock.Observe(Beijing.Time("2024-03-07 09:00")));
        Assert.False(clock.Observe(Beijing.Time("2024-03-07 09:01")));
        Assert.Equal(2, clock.History.Count);
        Assert.Equal(2, clock.Revision);
    }

    [Theory]
    [InlineData(ClockState.Paused)]
    [InlineData(ClockState.CompletedOnTime)]
    [InlineData(ClockState.CompletedLate)]
    [InlineData(ClockState.Exempted)]
    public void A_clock_that_does_not_run_does_not_become_overdue(ClockState state)
    {
        var clock = In(state);

        Assert.False(clock.Observe(Beijing.Time("2024-12-01 09:00")));
        Assert.Equal(state, clock.State);
    }

    [Fact]
    public void The_last_instant_of_a_clock_in_hours_is_still_in_time()
    {
        var clock = Start(Define(ClockLength.Hours(5), maxExtension: null));

        Assert.False(clock.IsPastDue(Trigger.AddHours(5)));
        Assert.True(clock.IsPastDue(Trigger.AddHours(5).AddTicks(1)));
    }
}
