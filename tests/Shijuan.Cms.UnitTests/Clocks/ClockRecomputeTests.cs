using Shijuan.Cms.Core.Clocks;
using Xunit;
using static Shijuan.Cms.UnitTests.Clocks.ClockExample;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class ClockRecomputeTests
{
    /// <summary>The shipped calendar, with Friday 8 March 2024 declared a holiday afterwards.</summary>
    private static readonly WorkCalendar Changed = WorkCalendar.Parse("""
        years:
          2024:
            off_days:
            - name: 临时放假
              days: ['2024-03-08']
        """);

    private static readonly WorkCalendar Through2027 = WorkCalendar.Parse(WorkCalendarYaml.EmbeddedText().Replace(
        "test_vectors:",
        "  2027:\n    off_days:\n    - name: 元旦\n      days: ['2027-01-01']\ntest_vectors:",
        StringComparison.Ordinal));

    [Fact]
    public void A_new_holiday_moves_the_due_date_and_leaves_a_line()
    {
        var clock = Start();

        Assert.True(clock.Recompute(Changed, Beijing.Time("2024-03-05 09:00")));

        Assert.Equal(Beijing.Day("2024-03-12"), clock.DueOn);
        Assert.Equal(Changed.Version, clock.CalendarVersion);
        Assert.Equal("工作日历更新：到期由2024年3月11日24时改为2024年3月12日24时", clock.History[^1].Reason);
        Assert.Equal(ClockState.Running, clock.History[^1].From);
        Assert.Equal(ClockState.Running, clock.History[^1].To);
    }

    [Fact]
    public void The_same_calendar_changes_nothing()
    {
        var clock = Start();

        Assert.False(clock.Recompute(Calendar, Beijing.Time("2024-03-05 09:00")));
        Assert.Single(clock.History);
    }

    [Fact]
    public void A_new_calendar_that_leaves_the_date_alone_is_noted_without_a_line()
    {
        var clock = Start();

        Assert.False(clock.Recompute(Through2027, Beijing.Time("2024-03-05 09:00")));
        Assert.Equal(Through2027.Version, clock.CalendarVersion);
        Assert.Single(clock.History);
    }

    [Fact]
    public void A_clock_that_was_overdue_by_the_old_calendar_runs_again()
    {
        var clock = Overdue();

        Assert.True(clock.Recompute(Changed, Beijing.Time("2024-03-12 09:00")));

        Assert.Equal(ClockState.Amber, clock.State);
        Assert.Equal((ClockState.Overdue, ClockState.Amber), (clock.History[^1].From, clock.History[^1].To));
    }

    [Theory]
    [InlineData(ClockState.CompletedOnTime)]
    [InlineData(ClockState.CompletedLate)]
    [InlineData(ClockState.Exempted)]
    public void A_finished_clock_keeps_the_date_by_which_it_was_judged(ClockState state)
    {
        var clock = In(state);
        var (due, version) = (clock.DueAtUtc, clock.CalendarVersion);

        Assert.False(clock.Recompute(Changed, Beijing.Time("2024-03-14 09:00")));
        Assert.Equal((due, version), (clock.DueAtUtc, clock.CalendarVersion));
    }

    [Fact]
    public void A_provisional_date_becomes_definite_when_the_year_is_known()
    {
        var clock = Clock.Start(
            Definition, new ClockSubject("request", 7), new ClockOwner(3, null), Beijing.Time("2026-12-30 10:00"), Calendar);
        Assert.True(clock.Provisional);
        Assert.Equal(Beijing.Day("2027-01-06"), clock.DueOn);

        Assert.True(clock.Recompute(Through2027, Beijing.Time("2026-12-30 12:00")));

        Assert.False(clock.Provisional);
        Assert.Equal(Beijing.Day("2027-01-07"), clock.DueOn);
        Assert.Contains("2027年1月6日24时（暂定）改为2027年1月7日24时", clock.History[^1].Reason, StringComparison.Ordinal);
    }
}
