using System.Globalization;

namespace Shijuan.Cms.Disclosure;

/// <summary>日期的写法：2025-03-08.</summary>
internal static class DayText
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
