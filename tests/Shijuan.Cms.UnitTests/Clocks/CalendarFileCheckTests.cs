using Shijuan.Cms.Core.Clocks;
using Xunit;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class CalendarFileCheckTests
{
    private const string Good = """
        years:
          2027:
            off_days:
            - name: 元旦
              days: ['2026-12-31', '2027-01-01', '2027-01-02']
            - name: 春节
              days: ['2027-02-05', '2027-02-06']
            makeup_workdays:
            - date: '2027-02-20'
              weekday: 周六
              name: 春节
        """;

    private static readonly IReadOnlySet<int> Known = new HashSet<int> { 2023, 2024, 2025, 2026 };

    [Fact]
    public void A_good_file_has_no_fault_and_joins_the_calendar()
    {
        var (years, faults) = CalendarFileCheck.Run(Good, Known, 2027);
        Assert.Empty(faults);
        Assert.Equal([2027], years);
        var calendar = WorkCalendar.WithYears([Good]);
        Assert.Equal(new DateOnly(2027, 12, 31), calendar.LastKnownDay);
        Assert.Equal((DayKind.DayOff, DayKind.MakeupWorkday), (calendar.KindOf(new DateOnly(2026, 12, 31)), calendar.KindOf(new DateOnly(2027, 2, 20))));
        Assert.NotEqual(WorkCalendar.StateCouncil().Version, calendar.Version);
    }

    [Theory]
    [InlineData("'2027-02-20'", "'2027-02-22'", 9, "本来就上班")]
    [InlineData("周六", "周日", 9, "是周六，不是周日")]
    [InlineData("'2027-02-06'", "'2027-02-20'", 9, "既是放假又是调休")]
    [InlineData("'2027-02-06'", "'2027-02-05'", 7, "重复出现")]
    [InlineData("'2027-02-06'", "'2027-02-30'", 7, "不是日期")]
    [InlineData("'2027-02-06'", "'2028-02-06'", 7, "不在2027年")]
    [InlineData("2027:", "2026:", 2, "已经有了")]
    [InlineData("2027:", "2028:", 2, "请先导入2027年")]
    [InlineData("2027:", "二〇二七:", 2, "四位数字")]
    [InlineData("- name: 春节", "- title: 春节", 6, "没有写节日名称")]
    [InlineData("off_days", "days_off", 2, "没有放假安排")]
    [InlineData("years:", "jahre:", 1, "没有找到年份")]
    [InlineData("days: ['2027-02-05', '2027-02-06']", "days: ['2027-02-05'", 7, "不是有效的 YAML")]
    public void Each_planted_fault_is_found_at_its_line(string right, string wrong, int line, string message)
    {
        var faulty = Good.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Good, faulty);

        var (_, faults) = CalendarFileCheck.Run(faulty, Known, 2027);

        Assert.Contains(faults, f => f.Message.Contains(message, StringComparison.Ordinal));
        Assert.Equal(line, faults.First(f => f.Message.Contains(message, StringComparison.Ordinal)).Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("just text")]
    [InlineData("- a\n- b")]
    public void What_is_no_calendar_has_a_fault(string text) => Assert.NotEmpty(CalendarFileCheck.Run(text, Known, 2027).Faults);

    [Fact]
    public void Nesting_without_end_is_a_fault_and_not_the_end_of_the_process() =>
        Assert.Contains("嵌套太深", Assert.Single(CalendarFileCheck.Run(new string('[', 60_000), Known, 2027).Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void A_year_that_stands_in_two_files_is_refused() =>
        Assert.Contains("2027年的安排出现了两次", Assert.Throws<FormatException>(() => WorkCalendar.WithYears([Good, Good])).Message, StringComparison.Ordinal);
}
