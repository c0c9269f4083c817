using System.Globalization;

namespace Shijuan.Cms.Editorial;

/// <summary>日期字段：as a <c>date</c> field sends and shows it.</summary>
internal static class DayText
{
    public static DateOnly? Read(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Value of a <c>datetime-local</c> field.</summary>
    public static string Local(DateTime? utc) =>
        utc is { } at ? Core.Clocks.ChinaTime.ToLocal(at).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : "";
}
