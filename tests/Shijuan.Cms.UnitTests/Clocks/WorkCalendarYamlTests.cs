using Shijuan.Cms.Core.Clocks;
using Xunit;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class WorkCalendarYamlTests
{
    private const string Good = """
        years:
          2024:
            off_days:
            - name: 元旦
              days: ['2024-01-01']
            makeup_workdays:
            - date: '2024-02-04'
              weekday: 周日
              name: 春节
        """;

    [Fact]
    public void A_small_consistent_calendar_is_read()
    {
        var calendar = WorkCalendar.Parse(Good);

        Assert.Equal(new DateOnly(2024, 12, 31), calendar.LastKnownDay);
        Assert.Equal(DayKind.DayOff, calendar.KindOf(new DateOnly(2024, 1, 1)));
        Assert.Equal(DayKind.MakeupWorkday, calendar.KindOf(new DateOnly(2024, 2, 4)));
    }

    [Theory]
    [InlineData("'2024-02-04'", "'2024-02-05'", "不是周末")]
    [InlineData("周日", "周六", "是周日")]
    [InlineData("['2024-01-01']", "['2024-02-04']", "既是放假又是调休")]
    [InlineData("['2024-01-01']", "['2024-01-01', '2024-01-01']", "重复出现")]
    [InlineData("['2024-01-01']", "['2024-13-01']", "不是日期")]
    [InlineData("name: 春节", "name: ''", "没有写节日名称")]
    [InlineData("2024:", "二〇二四:", "不是有效的 YAML")]
    [InlineData("years:", "jahre:", "没有任何年份")]
    [InlineData("off_days:", "days_off:", "没有放假安排")]
    public void Each_planted_fault_is_reported(string right, string wrong, string message)
    {
        var faulty = Good.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Good, faulty);

        Assert.Contains(message, Assert.Throws<FormatException>(() => WorkCalendar.Parse(faulty)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("just text")]
    public void What_is_not_a_calendar_is_refused(string text) =>
        Assert.Throws<FormatException>(() => WorkCalendar.Parse(text));

    [Fact]
    public void A_missing_year_between_two_others_is_refused()
    {
        var gap = Good + "\n  2026:\n    off_days:\n    - name: 元旦\n      days: ['2026-01-01']\n";

        Assert.Contains("不连续", Assert.Throws<FormatException>(() => WorkCalendar.Parse(gap)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_lost_from_the_shipped_data_is_noticed_by_its_own_totals()
    {
        var text = WorkCalendarYaml.EmbeddedText();
        var faulty = text.Replace("'2024-05-03', ", "", StringComparison.Ordinal);
        Assert.NotEqual(text, faulty);

        Assert.Contains("2024年", Assert.Throws<FormatException>(() => WorkCalendar.Parse(faulty)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_total_of_a_year_is_checked_too()
    {
        var faulty = WorkCalendarYaml.EmbeddedText().Replace("workdays_total: 251", "workdays_total: 250", StringComparison.Ordinal);

        Assert.Contains("251", Assert.Throws<FormatException>(() => WorkCalendar.Parse(faulty)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_follows_the_days_and_not_the_comments()
    {
        var version = WorkCalendar.Parse(Good).Version;

        Assert.Equal(version, WorkCalendar.Parse("# 注释\n" + Good).Version);
        Assert.NotEqual(version, WorkCalendar.Parse(Good.Replace("01-01", "01-02", StringComparison.Ordinal)).Version);
        Assert.Equal(12, version.Length);
    }
}
