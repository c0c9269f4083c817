using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.Interpretation;

/// <summary>解读期限 (K05, 2.3.08)：石政办函〔2023〕52号，政策文件发布后3个工作日内。</summary>
internal static class Deadline
{
    /// <summary>工作日.</summary>
    public const int Days = 3;

    /// <summary>The last day on which the first interpretation is in time.</summary>
    public static DateOnly LastDay(WorkCalendar calendar, DateTime publishedAtUtc) => calendar.AddWorkdays(ChinaTime.DateOf(publishedAtUtc), Days);
}
