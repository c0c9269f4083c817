using CsCheck;
using Shijuan.Cms.Core.Clocks;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil();

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 1700].Select(n => new DateOnly(2022, 12, 1).AddDays(n));

    public static TheoryData<string, int, string> TestVectors()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(WorkCalendarYaml.EmbeddedText()));
        var cases = (YamlSequenceNode)stream.Documents[0].RootNode["test_vectors"]["cases"];
        var data = new TheoryData<string, int, string>();
        foreach (var row in cases)
        {
            data.Add(row["trigger"].ToString(), int.Parse(row["working_days"].ToString()), row["due"].ToString());
        }

        return data;
    }

    [Fact]
    public void The_data_file_brings_its_test_vectors() => Assert.Equal(19, TestVectors().Count);

    [Theory]
    [MemberData(nameof(TestVectors))]
    public void The_due_date_of_each_test_vector_is_found(string trigger, int days, string due)
    {
        Assert.Equal(Beijing.Day(due), Calendar.AddWorkdays(Beijing.Day(trigger), days));

        var computed = DueDateCalculator.Compute(
            Calendar, Beijing.Time(trigger + " 10:00"), ClockLength.WorkingDays(days), [], extension: null);
        Assert.Equal(Beijing.Day(due), computed.DueOn);
        Assert.False(computed.Provisional);
    }

    [Theory]
    [InlineData("2023-10-09", DayKind.Workday, null)]
    [InlineData("2023-10-14", DayKind.DayOff, null)]
    [InlineData("2023-10-02", DayKind.DayOff, "中秋节、国庆节")]
    [InlineData("2023-09-30", DayKind.DayOff, "中秋节、国庆节")]
    [InlineData("2023-10-07", DayKind.MakeupWorkday, "中秋节、国庆节")]
    [InlineData("2023-01-03", DayKind.Workday, null)]
    [InlineData("2022-12-31", DayKind.DayOff, "元旦")]
    public void Each_day_is_one_of_three_kinds(string day, DayKind kind, string? holiday)
    {
        Assert.Equal(kind, Calendar.KindOf(Beijing.Day(day)));
        Assert.Equal(kind != DayKind.DayOff, Calendar.IsWorkday(Beijing.Day(day)));
        Assert.Equal(holiday, Calendar.HolidayName(Beijing.Day(day)));
    }

    [Fact]
    public void The_calendar_knows_where_its_knowledge_begins_and_ends()
    {
        Assert.Equal(new DateOnly(2023, 1, 1), Calendar.FirstKnownDay);
        Assert.Equal(new DateOnly(2026, 12, 31), Calendar.LastKnownDay);
        Assert.Equal(DayKind.Workday, Calendar.KindOf(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public void Counting_between_leaves_out_the_start_and_includes_the_end()
    {
        Assert.Equal(1, Calendar.WorkdaysBetween(Beijing.Day("2023-09-28"), Beijing.Day("2023-10-07")));
        Assert.Equal(0, Calendar.WorkdaysBetween(Beijing.Day("2023-09-28"), Beijing.Day("2023-10-06")));
        Assert.Equal(0, Calendar.WorkdaysBetween(Beijing.Day("2023-09-28"), Beijing.Day("2023-09-28")));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Calendar.WorkdaysBetween(Beijing.Day("2023-09-28"), Beijing.Day("2023-09-27")));
    }

    [Fact]
    public void A_negative_number_of_days_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkdays(Beijing.Day("2023-09-28"), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.SubtractWorkdays(Beijing.Day("2023-09-28"), -1));
    }

    [Fact]
    public void Adding_and_counting_agree() => Gen.Select(AnyDay, Gen.Int[1, 60]).Sample((day, n) =>
    {
        var due = Calendar.AddWorkdays(day, n);
        return Calendar.IsWorkday(due) && Calendar.WorkdaysBetween(day, due) == n;
    });

    [Fact]
    public void Subtracting_undoes_adding_from_a_working_day() => Gen.Select(AnyDay, Gen.Int[0, 60]).Sample((day, n) =>
    {
        var workday = Calendar.WorkdayOnOrAfter(day);
        return Calendar.SubtractWorkdays(Calendar.AddWorkdays(workday, n), n) == workday;
    });

    [Fact]
    public void More_days_or_a_later_trigger_never_give_an_earlier_date() =>
        Gen.Select(AnyDay, Gen.Int[0, 60], Gen.Int[0, 20]).Sample((day, n, more) =>
            Calendar.AddWorkdays(day, n + more) >= Calendar.AddWorkdays(day, n)
            && Calendar.AddWorkdays(day.AddDays(more), n) >= Calendar.AddWorkdays(day, n));
}
