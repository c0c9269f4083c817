using System.Globalization;
using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.Editorial;

/// <summary>统计范围：whole months in China time, and one unit or all that the person may see. Immutable.</summary>
/// <param name="First">First day of the first month.</param>
/// <param name="Last">First day of the last month, which is included.</param>
internal sealed record StatisticsFilter(DateOnly First, DateOnly Last, int? UnitId)
{
    private const int MostMonths = 24;

    public DateTime FromUtc => ChinaTime.StartOfDayUtc(First);

    public DateTime UntilUtc => ChinaTime.StartOfDayUtc(Last.AddMonths(1));

    public IReadOnlyList<DateOnly> Months =>
        Enumerable.Range(0, ((Last.Year - First.Year) * 12) + Last.Month - First.Month + 1).Select(n => First.AddMonths(n)).ToList();

    /// <summary>Without a readable period: the last six months.</summary>
    public static StatisticsFilter From(IQueryCollection query, DateOnly today)
    {
        var now = new DateOnly(today.Year, today.Month, 1);
        var last = MonthOf(query["to"]) ?? now;
        var first = MonthOf(query["from"]) ?? last.AddMonths(-5);
        if (first > last)
        {
            (first, last) = (last, first);
        }

        return new StatisticsFilter(first < last.AddMonths(1 - MostMonths) ? last.AddMonths(1 - MostMonths) : first, last, int.TryParse(query["unit"], out var unit) ? unit : null);
    }

    public static string NameOf(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static DateOnly MonthOf(DateTime utc)
    {
        var day = ChinaTime.DateOf(utc);
        return new DateOnly(day.Year, day.Month, 1);
    }

    private static DateOnly? MonthOf(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is >= 2000 and <= 2100 ? month : null;
}
