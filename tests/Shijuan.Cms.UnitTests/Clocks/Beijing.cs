using System.Globalization;
using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.UnitTests.Clocks;

/// <summary>Writes Beijing dates and times the way a reader of a test thinks of them.</summary>
internal static class Beijing
{
    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateTime Time(string text) => DateTime.SpecifyKind(
        DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) - ChinaTime.Offset, DateTimeKind.Utc);

    internal static DateTime Noon(DateOnly day) => ChinaTime.StartOfDayUtc(day).AddHours(12);
}
