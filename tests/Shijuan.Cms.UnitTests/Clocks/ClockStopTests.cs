using Shijuan.Cms.Core.Clocks;
using Xunit;
using static Shijuan.Cms.UnitTests.Clocks.ClockExample;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class ClockStopTests
{
    [Theory]
    [InlineData("2024-03-04 10:00", ClockState.CompletedOnTime)]
    [InlineData("2024-03-11 23:59", ClockState.CompletedOnTime)]
    [InlineData("2024-03-12 00:00", ClockState.CompletedLate)]
    public void The_time_of_the_fact_decides_whether_it_was_in_time(string at, ClockState state)
    {
        var clock = Start();

        clock.Stop(Beijing.Time(at), actorId: 9);

        Assert.Equal(state, clock.State);
        Assert.Equal(Beijing.Time(at), clock.StoppedAtUtc);
        Assert.Equal(9, clock.History[^1].ActorId);
    }

    [Fact]
    public void A_proof_that_arrives_late_can_still_show_that_the_task_was_done_in_time()
    {
        var clock = Overdue();

        clock.Stop(Beijing.Time("2024-03-11 17:00"));

        Assert.Equal(ClockState.CompletedOnTime, clock.State);
        Assert.Equal([ClockState.Running, ClockState.Overdue, ClockState.CompletedOnTime], clock.History.Select(h => h.To));
    }

    [Fact]
    public void A_clock_stopped_within_a_pause_is_in_time_and_the_pause_ends()
    {
        var clock = Paused();

        clock.Stop(Beijing.Time("2024-06-01 09:00"));

        Assert.Equal(ClockState.CompletedOnTime, clock.State);
        Assert.Equal(Beijing.Time("2024-06-01 09:00"), clock.Pauses[0].UntilUtc);
    }

    [Fact]
    public void A_pause_that_began_after_the_period_does_not_excuse()
    {
        var clock = Paused();
        clock.Pause(Beijing.Time("2024-03-20 09:00"), "征求共同制作机关意见");
        clock.Resume(Beijing.Time("2024-03-05 11:00"), Calendar, "征求第三方意见");

        clock.Stop(Beijing.Time("2024-03-21 09:00"));

        Assert.Equal(ClockState.CompletedLate, clock.State);
    }

    [Fact]
    public void Stopping_before_the_pause_that_lasts_is_refused()
    {
        var clock = Paused();

        var refusal = Assert.Throws<InvalidOperationException>(() => clock.Stop(Beijing.Time("2024-03-05 09:00")));

        Assert.Equal("办结时间早于正在进行的暂停，请先恢复时钟。", refusal.Message);
        Assert.Null(clock.StoppedAtUtc);
    }

    [Fact]
    public void Stopping_before_the_trigger_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Start().Stop(Trigger.AddTicks(-1)));

    [Theory]
    [InlineData(ClockState.NotStarted)]
    [InlineData(ClockState.CompletedOnTime)]
    [InlineData(ClockState.CompletedLate)]
    [InlineData(ClockState.Exempted)]
    public void Only_an_open_clock_that_has_started_can_be_stopped(ClockState state)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => In(state).Stop(Beijing.Time("2024-03-06 09:00")));

        Assert.Equal($"时钟“{state.ToText()}”，不能办结。", refusal.Message);
    }
}
