using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.Disclosure;

/// <summary>缓急：how an obligation stands on a day, in words and with the class of its badge. Immutable.</summary>
internal sealed record Urgency(string Text, string Badge)
{
    /// <summary>The last day that counts as 将到期: two working days from today [P].</summary>
    public static DateOnly AmberUntil(WorkCalendar calendar, DateOnly today)
    {
        var day = today;
        while (calendar.WorkdaysBetween(today, day) < 2)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    public static Urgency Of(Obligation o, WorkCalendar calendar, DateOnly today) => o.State switch
    {
        ObligationState.Exempt => new("不适用", "due-green"),
        ObligationState.Published when o.SeenAtUtc is { } seen && ChinaTime.DateOf(seen) > o.DueOn => new("已公示，晚于期限", "due-amber"),
        ObligationState.Published => new("已公示", "due-green"),
        _ when o.DueOn < today => new($"已逾期 {calendar.WorkdaysBetween(o.DueOn, today)} 个工作日", "due-red"),
        _ when o.DueOn <= AmberUntil(calendar, today) => new("待公示，将到期", "due-amber"),
        _ => new("待公示", "due-green"),
    };
}
