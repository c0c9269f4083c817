using Shijuan.Cms.Core.Clocks;
using Xunit;

namespace Shijuan.Cms.UnitTests.Clocks;

public sealed class DueDateExplanationTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil();

    [Fact]
    public void A_clerk_can_follow_the_count_across_a_holiday() => Assert.Equal(
        [
            "起算：2023年9月28日（周四），当日不计入",
            "期限：7个工作日",
            "跳过 9月29日—10月6日（中秋节、国庆节放假）",
            "第1个工作日：10月7日（周六，中秋节、国庆节调休上班）",
            "第2个工作日：10月8日（周日，中秋节、国庆节调休上班）",
            "第3至7个工作日：10月9日—10月13日",
            "到期：2023年10月13日24时",
        ],
        Explain("2023-09-28 10:00", ClockLength.WorkingDays(7)));

    [Fact]
    public void Pause_weekend_extension_and_the_new_year_each_have_their_line() => Assert.Equal(
        [
            "起算：2023年12月20日（周三），当日不计入",
            "期限：3个工作日",
            "第1个工作日：12月21日",
            "不计 12月22日—12月25日（暂停：征求第三方意见）",
            "第2至3个工作日：12月26日—12月27日",
            "延长：3个工作日（理由：案情复杂），自12月27日期满后接着计算",
            "延长第1至2个工作日：12月28日—12月29日",
            "跳过 12月30日—2024年1月1日（周末、元旦放假）",
            "延长第3个工作日：2024年1月2日",
            "到期：2024年1月2日24时",
        ],
        DueDateCalculator.Compute(
            Calendar,
            Beijing.Time("2023-12-20 10:00"),
            ClockLength.WorkingDays(3),
            [new Pause(Beijing.Time("2023-12-21 16:00"), Beijing.Time("2023-12-25 10:00"), "征求第三方意见")],
            new Extension(ClockLength.WorkingDays(3), Beijing.Time("2023-12-26 10:00"), "案情复杂")).Explanation);

    [Fact]
    public void Overlapping_pauses_say_which_of_them_took_which_days() => Assert.Equal(
        [
            "起算：2024年3月4日（周一），当日不计入",
            "期限：2个工作日",
            "第1个工作日：3月5日",
            "不计 3月6日（暂停：第三方）",
            "不计 3月7日—3月8日（暂停：第三方、共同制作机关）",
            "跳过 3月9日—3月10日（周末）",
            "第2个工作日：3月11日",
            "到期：2024年3月11日24时",
        ],
        DueDateCalculator.Compute(
            Calendar,
            Beijing.Time("2024-03-04 10:00"),
            ClockLength.WorkingDays(2),
            [
                new Pause(Beijing.Time("2024-03-05 10:00"), Beijing.Time("2024-03-08 10:00"), "第三方"),
                new Pause(Beijing.Time("2024-03-06 15:00"), Beijing.Time("2024-03-08 16:00"), "共同制作机关"),
            ],
            extension: null).Explanation);

    [Fact]
    public void Calendar_days_say_why_the_last_day_moved() => Assert.Equal(
        [
            "起算：2023年9月19日（周二），当日不计入",
            "期限：10日",
            "第1至10日：9月20日—9月29日",
            "最后一日9月29日是休息日（中秋节、国庆节放假），顺延至10月7日（周六，中秋节、国庆节调休上班）",
            "到期：2023年10月7日24时",
        ],
        Explain("2023-09-19 10:00", ClockLength.CalendarDays(10)));

    [Fact]
    public void Hours_say_that_nights_count() => Assert.Equal(
        [
            "起算：2023年9月30日20时05分，按小时连续计算，夜间和休息日也计入",
            "期限：5小时，至2023年10月1日1时05分",
            "到期：2023年10月1日1时05分",
        ],
        Explain("2023-09-30 20:05", ClockLength.Hours(5)));

    private static IReadOnlyList<string> Explain(string trigger, ClockLength length) =>
        DueDateCalculator.Compute(Calendar, Beijing.Time(trigger), length, [], extension: null).Explanation;
}
