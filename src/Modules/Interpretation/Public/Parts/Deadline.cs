using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Interpretation;

/// <summary>解读期限 (K05, 2.3.08)：石政办函〔2023〕52号，政策文件发布后3个工作日内。</summary>
internal static class Deadline
{
    /// <summary>工作日.</summary>
    public const int Days = 3;

    /// <summary>The last day on which the first interpretation is in time.</summary>
    /// <param name="publishedAtUtc">When the document was published, or when its last interpretation went.</param>
    public static DateOnly LastDay(WorkCalendar calendar, DateTime publishedAtUtc) => calendar.AddWorkdays(ChinaTime.DateOf(publishedAtUtc), Days);

    /// <summary>By which day the interpretation that is missing comes, as the clock counts it; null when there is one, or when that day is past and can be promised no more.</summary>
    public static DateOnly? Promised(WorkCalendar calendar, InterpretationGap? gap, DateOnly today) =>
        gap is { UntilUtc: null } open && LastDay(calendar, open.SinceUtc) is var day && day >= today ? day : null;
}
