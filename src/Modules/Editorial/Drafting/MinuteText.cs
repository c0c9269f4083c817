using System.Globalization;
using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.Editorial;

/// <summary>北京时间的一分钟，as a <c>datetime-local</c> field sends and shows it.</summary>
internal static class MinuteText
{
    private const string Form = "yyyy-MM-dd'T'HH:mm";

    // Before any website; and no arithmetic below the first day of the calendar.
    private const int FirstYear = 1990;

    /// <summary>Start of the minute, or null when it cannot be understood. Seconds are dropped.</summary>
    public static DateTime? Read(string? typed) =>
        DateTime.TryParseExact(typed, [Form, "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year >= FirstYear
            ? DateTime.SpecifyKind(local.AddSeconds(-local.Second) - ChinaTime.Offset, DateTimeKind.Utc)
            : null;

    public static string Of(DateTime utc) => ChinaTime.ToLocal(utc).ToString(Form, CultureInfo.InvariantCulture);
}
