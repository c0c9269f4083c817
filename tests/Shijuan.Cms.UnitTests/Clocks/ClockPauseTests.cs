using Shijuan.Cms.Core.Clocks;
using Xunit;
using static Shijuan.Cms.UnitTests.Clocks.ClockExample;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class ClockPauseTests
{
    [Fact]
    public void A_paused_clock_shows_a_provisional_date_and_moves_it_on_resuming()
    {
        var clock = Paused();
        Assert.Equal(ClockState.Paused, clock.State);
        Assert.True(clock.Provisional);

        clock.Resume(Beijing.Time("2024-03-08 09:00"), Calendar, actorId: 5);

        Assert.Equal(ClockState.Running, clock.State);
        Assert.Equal(Beijing.Day("2024-03-14"), clock.DueOn);
        Assert.False(clock.Provisional);
        Assert.Equal(("恢复：征求第三方意见", 5), (clock.History[^1].Reason, clock.History[^1].ActorId));
    }

    [Fact]
    public void Two_consultations_may_last_at_the_same_time_and_count_once()
    {
        var clock = Paused();
        clock.Pause(Beijing.Time("2024-03-06 10:00"), "征求共同制作机关意见");

        clock.Resume(Beijing.Time("2024-03-08 09:00"), Calendar, "征求第三方意见");
        Assert.Equal(ClockState.Paused, clock.State);
        Assert.True(clock.Provisional);

        clock.Resume(Beijing.Time("2024-03-12 09:00"), Calendar);
        Assert.Equal(ClockState.Running, clock.State);

        // 5 March counted, 6–12 March paused, 13–15, 18 March counted.
        Assert.Equal(Beijing.Day("2024-03-18"), clock.DueOn);
    }

    [Fact]
    public void Resuming_must_say_which_of_two_pauses_ends()
    {
        var clock = Paused();
        clock.Pause(Beijing.Time("2024-03-06 10:00"), "征求共同制作机关意见");

        Refused("同时有几项暂停，请指明恢复哪一项。", () => clock.Resume(Beijing.Time("2024-03-08 09:00"), Calendar));
        Refused("没有因“别的”而起的暂停。", () => clock.Resume(Beijing.Time("2024-03-08 09:00"), Calendar, "别的"));
    }

    [Fact]
    public void The_same_pause_cannot_begin_twice()
    {
        var clock = Paused();

        Refused("已经因“征求第三方意见”暂停。", () => clock.Pause(Beijing.Time("2024-03-06 10:00"), " 征求第三方意见 "));
    }

    [Fact]
    public void A_pause_on_the_last_day_still_saves_the_clock()
    {
        var clock = Start();
        clock.Pause(Beijing.Time("2024-03-11 23:59"), "征求第三方意见");
        clock.Observe(Beijing.Time("2024-03-15 09:00"));

        clock.Resume(Beijing.Time("2024-03-18 09:00"), Calendar);

        Assert.Equal(Beijing.Day("2024-03-19"), clock.DueOn);
        Assert.Equal(ClockState.Amber, clock.State);
    }

    [Fact]
    public void A_pause_after_the_period_is_refused_even_when_nobody_watched()
    {
        var clock = Start();

        Refused("期限已经届满，不能再暂停。", () => clock.Pause(Beijing.Time("2024-03-12 00:00"), "征求第三方意见"));
        Assert.Empty(clock.Pauses);
        Assert.Equal(ClockState.Running, clock.State);
    }

    [Fact]
    public void A_pause_before_the_trigger_is_refused() =>
        Refused("时间早于时钟的起算时间。", () => Start().Pause(Trigger.AddTicks(-1), "征求第三方意见"));

    [Fact]
    public void A_clock_in_hours_cannot_be_paused() =>
        Refused(
            "以小时计的时限连续计算，不能暂停。",
            () => Start(Define(ClockLength.Hours(24), maxExtension: null)).Pause(Trigger.AddHours(1), "征求第三方意见"));

    [Fact]
    public void A_pause_needs_a_reason() => Assert.Throws<ArgumentException>(() => Start().Pause(Trigger.AddHours(1), " "));

    [Fact]
    public void Resuming_before_the_pause_is_refused()
    {
        var clock = Paused();

        Refused("恢复时间早于暂停时间。", () => clock.Resume(Beijing.Time("2024-03-05 09:59"), Calendar));
        Assert.Null(clock.Pauses[0].UntilUtc);
    }

    [Theory]
    [InlineData(ClockState.NotStarted)]
    [InlineData(ClockState.Overdue)]
    [InlineData(ClockState.CompletedOnTime)]
    [InlineData(ClockState.CompletedLate)]
    [InlineData(ClockState.Exempted)]
    public void Only_a_running_clock_can_be_paused(ClockState state) =>
        Refused($"时钟“{state.ToText()}”，不能暂停。", () => In(state).Pause(Beijing.Time("2024-03-06 10:00"), "征求第三方意见"));

    [Theory]
    [InlineData(ClockState.NotStarted)]
    [InlineData(ClockState.Running)]
    [InlineData(ClockState.Amber)]
    [InlineData(ClockState.Overdue)]
    [InlineData(ClockState.CompletedOnTime)]
    [InlineData(ClockState.CompletedLate)]
    [InlineData(ClockState.Exempted)]
    public void Only_a_paused_clock_can_be_resumed(ClockState state) =>
        Refused($"时钟“{state.ToText()}”，不能恢复。", () => In(state).Resume(Beijing.Time("2024-03-06 10:00"), Calendar));

    private static void Refused(string message, Action act) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(act).Message);
}
