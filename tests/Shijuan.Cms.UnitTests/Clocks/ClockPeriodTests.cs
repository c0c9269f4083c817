using Shijuan.Cms.Core.Clocks;
using Xunit;
using static Shijuan.Cms.UnitTests.Clocks.ClockExample;

namespace Shijuan.Cms.UnitTests.Clocks;

/// <summary>Periods that end by themselves, corrections, and duties that are gone.</summary>
public sealed class ClockPeriodTests
{
    private static readonly ClockDefinition Thirty =
        new("test.period", "征求意见", ClockLength.ExactDays(30), null, 3, [], "测试") { IsPeriod = true };

    [Fact]
    public void A_period_is_completed_at_its_end_and_never_amber_or_late()
    {
        var clock = Period();
        Assert.False(clock.Observe(Beijing.Time("2024-04-03 23:59")));
        Assert.Equal(ClockState.Running, clock.State);

        Assert.True(clock.Observe(Beijing.Time("2024-04-10 09:00")));

        Assert.Equal((ClockState.CompletedOnTime, (DateTime?)clock.DueAtUtc), (clock.State, clock.StoppedAtUtc));
        Assert.Equal("期间届满", clock.History[^1].Reason);
    }

    /// <summary>The same clock without the mark is overdue: the mark is what makes the difference.</summary>
    [Fact]
    public void A_duty_of_the_same_length_is_overdue()
    {
        var clock = Start(Thirty with { IsPeriod = false });
        clock.Observe(Beijing.Time("2024-04-10 09:00"));
        Assert.Equal(ClockState.Overdue, clock.State);
    }

    [Fact]
    public void A_planned_period_that_nobody_watched_runs_out_too()
    {
        var clock = Clock.Plan(Thirty, new ClockSubject("item", 1), new ClockOwner(null, null), Trigger, Calendar);
        Assert.True(clock.Observe(Beijing.Time("2024-05-01 09:00")));
        Assert.Equal([ClockState.Running, ClockState.CompletedOnTime], clock.History.Select(h => h.To));
    }

    [Fact]
    public void A_correction_moves_the_date_and_leaves_one_line()
    {
        var clock = Start();

        Assert.True(clock.Correct(Beijing.Time("2024-03-06 10:00"), clock.Length, Calendar, Beijing.Time("2024-03-07 09:00")));

        Assert.Equal(Beijing.Day("2024-03-13"), clock.DueOn);
        Assert.Equal("更正：起算由2024年3月4日改为2024年3月6日，到期由2024年3月11日24时改为2024年3月13日24时", clock.History[^1].Reason);
        Assert.False(clock.Correct(Beijing.Time("2024-03-06 10:00"), clock.Length, Calendar, Beijing.Time("2024-03-07 09:01")));
    }

    [Fact]
    public void A_correction_of_an_overdue_clock_lets_it_run_again()
    {
        var clock = Overdue();
        clock.Correct(Beijing.Time("2024-03-11 10:00"), clock.Length, Calendar, Beijing.Time("2024-03-12 09:00"));
        Assert.Equal(ClockState.Running, clock.State);
    }

    [Fact]
    public void What_is_finished_or_counted_in_another_unit_cannot_be_corrected()
    {
        Assert.Throws<InvalidOperationException>(() => In(ClockState.CompletedOnTime).Correct(Trigger, ClockLength.WorkingDays(9), Calendar, Trigger));
        Assert.Throws<InvalidOperationException>(() => Start().Correct(Trigger, ClockLength.CalendarDays(5), Calendar, Trigger));
    }

    [Fact]
    public void A_duty_that_is_gone_ends_without_a_person()
    {
        var clock = Paused();
        clock.Dissolve("稿件已废弃", Beijing.Time("2024-03-06 10:00"));
        Assert.Equal(ClockState.Exempted, clock.State);
        Assert.Equal(("不再适用：稿件已废弃", (int?)null), (clock.History[^1].Reason, clock.History[^1].ActorId));
        Assert.NotNull(clock.Pauses[0].UntilUtc);
        Assert.Throws<InvalidOperationException>(() => clock.Dissolve("再来一次", Trigger));
    }

    [Fact]
    public void A_fixed_day_says_so_in_its_explanation()
    {
        var lines = Period().Explain(Calendar);
        Assert.Contains("期限：30日（遇休息日不顺延）", lines);
        Assert.Equal("到期：2024年4月3日24时", lines[^1]);
    }

    private static Clock Period() => Start(Thirty);
}
