using Shijuan.Cms.Core.Clocks;
using Xunit;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class DueDateCalculatorTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil();

    [Fact]
    public void Working_days_end_at_24_o_clock_of_the_last_one()
    {
        var due = Compute("2023-09-28 09:00", ClockLength.WorkingDays(7));

        Assert.Equal(Beijing.Time("2023-10-14 00:00"), due.DueAtUtc);
        Assert.Equal(Beijing.Day("2023-10-13"), due.DueOn);
    }

    [Theory]
    [InlineData("2023-09-28 00:00")]
    [InlineData("2023-09-28 23:59")]
    public void The_hour_of_the_trigger_does_not_matter_for_days(string trigger) =>
        Assert.Equal(Beijing.Day("2023-10-13"), Compute(trigger, ClockLength.WorkingDays(7)).DueOn);

    [Fact]
    public void A_trigger_after_16_o_clock_UTC_belongs_to_the_next_Beijing_day() =>
        Assert.Equal(Beijing.Day("2024-03-06"), Compute("2024-03-05 00:00", ClockLength.WorkingDays(1)).DueOn);

    [Theory]
    [InlineData("2024-03-01", 9, "2024-03-11", "Sunday 10 March rolls to Monday")]
    [InlineData("2024-03-01", 10, "2024-03-11", "Monday 11 March stays")]
    [InlineData("2023-09-19", 10, "2023-10-07", "29 September rolls over the holiday to the make-up Saturday")]
    [InlineData("2024-04-20", 8, "2024-04-28", "a make-up Sunday is a working day and stays")]
    [InlineData("2024-02-29", 30, "2024-04-01", "Saturday 30 March rolls to Monday")]
    public void Calendar_days_that_end_on_a_day_off_end_on_the_next_working_day(string trigger, int days, string due, string why) =>
        Assert.True(Beijing.Day(due) == Compute(trigger + " 10:00", ClockLength.CalendarDays(days)).DueOn, why);

    [Fact]
    public void Hours_run_through_nights_and_holidays()
    {
        var due = Compute("2023-09-30 20:30", ClockLength.Hours(24));

        Assert.Equal(Beijing.Time("2023-10-01 20:30"), due.DueAtUtc);
        Assert.Null(due.DueOn);
        Assert.False(due.Provisional);
    }

    [Theory]
    [InlineData("2024-03-05 15:00", "2024-03-05")]
    [InlineData("2024-03-09 15:00", "2024-03-11")]
    public void A_same_day_period_ends_today_or_on_the_next_working_day(string trigger, string due) =>
        Assert.Equal(Beijing.Day(due), Compute(trigger, ClockLength.WorkingDays(0)).DueOn);

    [Fact]
    public void Days_after_the_start_of_a_pause_up_to_its_end_are_not_counted()
    {
        // 5 March counted, 6–8 March paused, 11 and 12 March counted.
        var due = Compute("2024-03-04 10:00", ClockLength.WorkingDays(3), Pause("2024-03-05 15:00", "2024-03-08 09:00"));

        Assert.Equal(Beijing.Day("2024-03-12"), due.DueOn);
    }

    [Fact]
    public void A_pause_within_one_day_takes_no_day_away() =>
        Assert.Equal(
            Compute("2024-03-04 10:00", ClockLength.WorkingDays(3)).DueOn,
            Compute("2024-03-04 10:00", ClockLength.WorkingDays(3), Pause("2024-03-05 09:00", "2024-03-05 17:00")).DueOn);

    [Fact]
    public void A_pause_over_the_weekend_only_takes_no_working_day_away() =>
        Assert.Equal(
            Beijing.Day("2024-03-12"),
            Compute("2024-03-07 10:00", ClockLength.WorkingDays(3), Pause("2024-03-08 17:00", "2024-03-10 12:00")).DueOn);

    [Fact]
    public void A_period_does_not_run_out_within_a_pause_that_began_on_its_last_day()
    {
        var due = Compute("2024-03-04 10:00", ClockLength.WorkingDays(3), Pause("2024-03-07 10:00", "2024-03-13 09:00"));

        Assert.Equal(Beijing.Day("2024-03-14"), due.DueOn);
        Assert.Contains("最后一日3月7日当日处于暂停（征求第三方意见），顺延至3月14日（周四）", due.Explanation);
    }

    [Fact]
    public void A_pause_after_the_due_date_changes_nothing() =>
        Assert.Equal(
            Beijing.Day("2024-03-07"),
            Compute("2024-03-04 10:00", ClockLength.WorkingDays(3), Pause("2024-03-08 10:00", "2024-03-13 09:00")).DueOn);

    [Fact]
    public void Two_overlapping_pauses_count_once()
    {
        var united = Compute("2024-03-04 10:00", ClockLength.WorkingDays(10), Pause("2024-03-05 10:00", "2024-03-14 10:00"));
        var overlapping = Compute(
            "2024-03-04 10:00",
            ClockLength.WorkingDays(10),
            Pause("2024-03-07 10:00", "2024-03-14 10:00"),
            Pause("2024-03-05 10:00", "2024-03-12 10:00"));

        Assert.Equal(Beijing.Day("2024-03-27"), united.DueOn);
        Assert.Equal(united.DueOn, overlapping.DueOn);
    }

    [Fact]
    public void A_pause_that_has_not_ended_makes_the_date_the_earliest_possible_and_provisional()
    {
        var due = Compute("2024-03-04 10:00", ClockLength.WorkingDays(3), Pause("2024-03-05 10:00", until: null));

        Assert.Equal(Beijing.Day("2024-03-07"), due.DueOn);
        Assert.True(due.Provisional);
        Assert.Contains(due.Explanation, line => line.StartsWith("暂停中：3月5日起", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pause_that_has_not_ended_has_lasted_at_least_as_long_as_one_that_began_with_it()
    {
        var due = Compute(
            "2024-03-04 10:00",
            ClockLength.WorkingDays(3),
            Pause("2024-03-05 10:00", until: null),
            Pause("2024-03-07 10:00", "2024-03-08 10:00"));

        // 5 March counted, 6–8 March paused, 11 and 12 March counted.
        Assert.Equal(Beijing.Day("2024-03-12"), due.DueOn);
    }

    [Fact]
    public void A_pause_that_ends_before_it_begins_is_refused() =>
        Assert.Throws<ArgumentException>(
            () => Compute("2024-03-04 10:00", ClockLength.WorkingDays(3), Pause("2024-03-05 10:00", "2024-03-05 09:00")));

    [Fact]
    public void A_period_in_hours_cannot_be_paused() =>
        Assert.Throws<ArgumentException>(
            () => Compute("2024-03-04 10:00", ClockLength.Hours(24), Pause("2024-03-04 11:00", "2024-03-04 12:00")));

    [Fact]
    public void An_extension_counts_on_from_the_original_due_date()
    {
        var due = Extended("2023-09-28 09:00", ClockLength.WorkingDays(20), ClockLength.WorkingDays(20));

        Assert.Equal(Calendar.AddWorkdays(Beijing.Day("2023-09-28"), 40), due.DueOn);
        Assert.Equal(Beijing.Day("2023-11-29"), due.DueOn);
    }

    [Fact]
    public void An_extension_in_hours_is_added_in_hours() =>
        Assert.Equal(
            Beijing.Time("2024-03-04 18:00"),
            Extended("2024-03-04 10:00", ClockLength.Hours(5), ClockLength.Hours(3)).DueAtUtc);

    [Fact]
    public void An_extension_in_another_unit_is_refused() =>
        Assert.Throws<ArgumentException>(() => Extended("2024-03-04 10:00", ClockLength.WorkingDays(5), ClockLength.CalendarDays(3)));

    [Theory]
    [InlineData("2026-12-24 10:00", 5, false)]
    [InlineData("2026-12-24 10:00", 6, true)]
    [InlineData("2022-12-31 10:00", 5, false)]
    [InlineData("2022-12-30 10:00", 5, true)]
    public void A_date_that_depends_on_unknown_arrangements_is_provisional(string trigger, int days, bool provisional)
    {
        var due = Compute(trigger, ClockLength.WorkingDays(days));

        Assert.Equal(provisional, due.Provisional);
        Assert.Equal(provisional, due.Explanation.Any(line => line.StartsWith("暂定：", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(-1, ClockUnit.WorkingDays)]
    [InlineData(0, ClockUnit.Hours)]
    [InlineData(ClockLength.Longest + 1, ClockUnit.CalendarDays)]
    [InlineData(1, (ClockUnit)9)]
    public void A_length_that_makes_no_sense_cannot_be_written(int amount, ClockUnit unit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClockLength(amount, unit));

    private static Pause Pause(string from, string? until) =>
        new(Beijing.Time(from), until is null ? null : Beijing.Time(until), "征求第三方意见");

    private static DueDate Compute(string trigger, ClockLength length, params Pause[] pauses) =>
        DueDateCalculator.Compute(Calendar, Beijing.Time(trigger), length, pauses, extension: null);

    private static DueDate Extended(string trigger, ClockLength length, ClockLength by) => DueDateCalculator.Compute(
        Calendar, Beijing.Time(trigger), length, [], new Extension(by, Beijing.Time(trigger), "案情复杂"));
}
