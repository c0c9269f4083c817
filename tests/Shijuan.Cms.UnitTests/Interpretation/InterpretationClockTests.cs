using System.Globalization;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>
/// K05：an interpretation is due on the third working day after its document. For every day of four years, against a second way to count:
/// a walk from day to day over the notices of the State Council, typed here and not read from the calendar of the product.
/// </summary>
public sealed class InterpretationClockTests
{
    private const int Days = 3;

    private static readonly DateOnly First = new(2023, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    /// <summary>放假：first and last day of each holiday.</summary>
    private static readonly (string From, string To)[] Holidays =
    [
        ("2023-01-01", "2023-01-02"), ("2023-01-21", "2023-01-27"), ("2023-04-05", "2023-04-05"), ("2023-04-29", "2023-05-03"),
        ("2023-06-22", "2023-06-24"), ("2023-09-29", "2023-10-06"),
        ("2024-01-01", "2024-01-01"), ("2024-02-10", "2024-02-17"), ("2024-04-04", "2024-04-06"), ("2024-05-01", "2024-05-05"),
        ("2024-06-10", "2024-06-10"), ("2024-09-15", "2024-09-17"), ("2024-10-01", "2024-10-07"),
        ("2025-01-01", "2025-01-01"), ("2025-01-28", "2025-02-04"), ("2025-04-04", "2025-04-06"), ("2025-05-01", "2025-05-05"),
        ("2025-05-31", "2025-06-02"), ("2025-10-01", "2025-10-08"),
        ("2026-01-01", "2026-01-03"), ("2026-02-15", "2026-02-23"), ("2026-04-04", "2026-04-06"), ("2026-05-01", "2026-05-05"),
        ("2026-06-19", "2026-06-21"), ("2026-09-25", "2026-09-27"), ("2026-10-01", "2026-10-07"),
    ];

    /// <summary>调休上班：Saturdays and Sundays that are worked.</summary>
    private static readonly string[] Makeups =
    [
        "2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08",
        "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12",
        "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11",
        "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
    ];

    /// <summary>The first and the last second of a day in Beijing, before and after office hours, and where the day of UTC changes.</summary>
    private static readonly string[] Times = ["00:00:00", "07:59:59", "08:00:00", "12:00:00", "17:30:00", "23:59:59"];

    private static readonly IReadOnlyList<DateOnly> Publications = [.. Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays)];

    [Fact]
    public void The_period_is_three_working_days_from_publication() =>
        Assert.Equal(ClockLength.WorkingDays(Days), DisclosureClocks.Interpretation.Length);

    [Fact]
    public void On_every_day_of_four_years_and_at_any_time_of_day_the_due_day_is_that_of_the_reference()
    {
        var wrong = new List<string>();
        var (off, worked) = (DaysOf(Holidays), Makeups.Select(Day).ToHashSet());
        var (known, unknown) = (0, 0);
        foreach (var day in Publications)
        {
            var expected = Reference(day, off, worked);
            foreach (var time in Times)
            {
                var due = Compute(day, time);
                if (expected is { } end)
                {
                    known++;
                    if (due.DueOn != end || due.Provisional || due.DueAtUtc != ChinaTime.StartOfDayUtc(end.AddDays(1)))
                    {
                        wrong.Add($"{day:yyyy-MM-dd} {time}: {due.DueOn:yyyy-MM-dd}, not {end:yyyy-MM-dd}");
                    }
                }
                else
                {
                    // The arrangement of 2027 is not known: a date, and the word that it may change.
                    unknown++;
                    if (!due.Provisional)
                    {
                        wrong.Add($"{day:yyyy-MM-dd} {time}: not provisional");
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(1461 * Times.Length, known + unknown);
        Assert.Equal(3 * Times.Length, unknown);
    }

    [Fact]
    public void A_reference_that_lacks_one_holiday_disagrees()
    {
        var due = DueDays();
        Assert.All(Holidays, holiday => Assert.NotEmpty(Disagreements(due, [.. Holidays.Where(h => h != holiday)], Makeups)));
        Assert.Contains(new DateOnly(2025, 9, 30), Disagreements(due, [.. Holidays.Where(h => h.From != "2025-10-01")], Makeups));
    }

    [Fact]
    public void A_reference_that_lacks_one_day_worked_instead_disagrees()
    {
        var due = DueDays();
        Assert.All(Makeups, makeup => Assert.NotEmpty(Disagreements(due, Holidays, [.. Makeups.Where(m => m != makeup)])));
        Assert.Empty(Disagreements(due, Holidays, Makeups));
    }

    [Theory]
    [InlineData("2023-12-29", "2024-01-04")]
    [InlineData("2024-02-08", "2024-02-19")]
    [InlineData("2024-09-13", "2024-09-19")]
    [InlineData("2025-12-31", "2026-01-06")]
    [InlineData("2026-12-28", "2026-12-31")]
    public void Days_counted_by_hand_are_those_of_both(string published, string due)
    {
        Assert.Equal(Day(due), Reference(Day(published), DaysOf(Holidays), Makeups.Select(Day).ToHashSet()));
        Assert.Equal(Day(due), Compute(Day(published), "12:00:00").DueOn);
    }

    private static DueDate Compute(DateOnly day, string time) => DueDateCalculator.Compute(
        WorkCalendar.StateCouncil(),
        ChinaTime.StartOfDayUtc(day) + TimeSpan.ParseExact(time, "hh\\:mm\\:ss", CultureInfo.InvariantCulture),
        DisclosureClocks.Interpretation.Length,
        [],
        null);

    private static Dictionary<DateOnly, DateOnly?> DueDays() => Publications.ToDictionary(d => d, d => Compute(d, "12:00:00").DueOn);

    /// <summary>Days of publication for which the reference with other notices gives another due day.</summary>
    private static List<DateOnly> Disagreements(Dictionary<DateOnly, DateOnly?> due, (string From, string To)[] holidays, string[] makeups)
    {
        var (off, worked) = (DaysOf(holidays), makeups.Select(Day).ToHashSet());
        return [.. Publications.Where(d => Reference(d, off, worked) is { } end && end != due[d])];
    }

    /// <summary>From the day after publication; null when the walk leaves the years of the notices.</summary>
    private static DateOnly? Reference(DateOnly published, HashSet<DateOnly> off, HashSet<DateOnly> worked)
    {
        var (day, counted) = (published, 0);
        while (counted < Days)
        {
            day = day.AddDays(1);
            if (day > Last)
            {
                return null;
            }

            var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            if (worked.Contains(day) || (!isWeekend && !off.Contains(day)))
            {
                counted++;
            }
        }

        return day;
    }

    private static HashSet<DateOnly> DaysOf((string From, string To)[] holidays)
    {
        var days = new HashSet<DateOnly>();
        foreach (var (from, to) in holidays)
        {
            for (var day = Day(from); day <= Day(to); day = day.AddDays(1))
            {
                days.Add(day);
            }
        }

        return days;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
