namespace Shijuan.Cms.Core.Clocks;

/// <summary>日期的中文写法。</summary>
internal static class DateText
{
    private static readonly string[] Weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    internal static string Weekday(DateOnly date) => Weekdays[(int)date.DayOfWeek];

    internal static string Full(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    /// <summary>Without the year where the reader already knows it.</summary>
    internal static string Short(DateOnly date, int knownYear) =>
        date.Year == knownYear ? $"{date.Month}月{date.Day}日" : Full(date);

    internal static string Range(DateOnly first, DateOnly last, int knownYear) =>
        first == last ? Short(first, knownYear) : $"{Short(first, knownYear)}—{Short(last, knownYear)}";

    internal static string Minute(DateTime utc)
    {
        var local = ChinaTime.ToLocal(utc);
        return $"{Full(DateOnly.FromDateTime(local))}{local.Hour}时{local.Minute:00}分";
    }
}
