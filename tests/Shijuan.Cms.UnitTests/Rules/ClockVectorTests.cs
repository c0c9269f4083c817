using System.Globalization;
using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.UnitTests.Clocks;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>Each row of clock-vectors.md and clock-recompute.md, counted by hand, is what the product computes.</summary>
public sealed partial class ClockVectorTests
{
    private const string Nothing = "（无）";
    private const string Provisional = "（暂定）";
    private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil();

    public static TheoryData<string[]> Vectors => RuleTable.Read("clock-vectors.md", 6);

    public static TheoryData<string[]> Changes => RuleTable.Read("clock-recompute.md", 6);

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_period_ends_when_the_page_says(string[] row)
    {
        var extension = row[3] == Nothing ? null : new Extension(Length(row[3]), Trigger(row[0]), "案情复杂");
        var due = DueDateCalculator.Compute(Calendar, Trigger(row[0]), Length(row[1]), Pauses(row[2]), extension);
        Assert.Equal(row[4], Written(due));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_new_calendar_moves_a_period_as_the_page_says(string[] row)
    {
        var definition = new ClockDefinition("test.vector", "测试", Length(row[1]), null, 2, [], "测试");
        var clock = Clock.Start(definition, new ClockSubject("test", 1), new ClockOwner(null, null), Trigger(row[0]), Calendar);
        Assert.Equal(row[2], Written(clock));

        var moved = clock.Recompute(Changed(row[3]), Trigger(row[0]));

        Assert.Equal(row[4], Written(clock));
        Assert.Equal(row[2] != row[4], moved);
        Assert.Equal(moved ? 2 : 1, clock.History.Count);
    }

    [Fact]
    public void There_are_enough_cases_in_every_year() =>
        Assert.All(
            new[] { 2023, 2024, 2025, 2026 },
            year => Assert.True(Vectors.Count(row => row.Data[0].StartsWith($"{year}-", StringComparison.Ordinal)) >= 7, $"{year}"));

    /// <summary>The shipped calendar with one day changed; a day of 2027 makes 2027 a known year.</summary>
    private static WorkCalendar Changed(string change)
    {
        var (day, isWorked) = (Beijing.Day(change.Split(' ')[0]), change.EndsWith("上班", StringComparison.Ordinal));
        var special = Enumerable.Range(2023, 4).SelectMany(Calendar.SpecialDaysOf).Where(d => d.Date != day).ToList();
        var off = special.Where(d => !d.IsWorked).ToDictionary(d => d.Date, d => d.Name);
        var worked = special.Where(d => d.IsWorked).ToDictionary(d => d.Date, d => d.Name);
        (isWorked ? worked : off).Add(day, "调整");
        return new WorkCalendar(2023, Math.Max(2026, day.Year), off, worked);
    }

    private static DateTime Trigger(string cell) => Beijing.Time(cell.Length == 10 ? cell + " 10:00" : cell);

    private static ClockLength Length(string cell)
    {
        var match = LengthForm().Match(cell);
        Assert.True(match.Success, cell);
        var amount = int.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "个工作日" => ClockLength.WorkingDays(amount),
            "日" => ClockLength.CalendarDays(amount),
            "小时" => ClockLength.Hours(amount),
            _ => ClockLength.ExactDays(amount),
        };
    }

    private static IEnumerable<Pause> Pauses(string cell) => cell == Nothing ? [] : cell.Split('；').Select(pause =>
    {
        var (from, until) = (pause.Split('—')[0], pause.Split('—')[1]);
        // Within one day the pause begins before it ends.
        return new Pause(Beijing.Time(from + " 09:00"), until.Length == 0 ? null : Beijing.Time(until + " 15:00"), "征求第三方意见");
    });

    private static string Written(DueDate due) => Written(due.DueOn, due.DueAtUtc, due.Provisional);

    private static string Written(Clock clock) => Written(clock.DueOn, clock.DueAtUtc, clock.Provisional);

    private static string Written(DateOnly? day, DateTime atUtc, bool provisional) =>
        (day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ChinaTime.ToLocal(atUtc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))
        + (provisional ? Provisional : "");

    [GeneratedRegex("^(?<amount>[0-9]+)(?<unit>个工作日|小时|日（遇休息日不顺延）|日)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LengthForm();
}
