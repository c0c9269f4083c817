using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>工作日历：the years that are known, and how the clocks followed the last change.</summary>
internal sealed class WorkdayYears(CmsDbContext db, WorkCalendars calendars) : IUseCase
{
    public async Task<WorkdaysView> LoadAsync(CancellationToken cancel)
    {
        var calendar = await calendars.RefreshAsync(db, cancel);
        var shipped = WorkCalendar.StateCouncil().LastKnownDay.Year;
        var years = Enumerable.Range(calendar.FirstKnownDay.Year, calendar.LastKnownDay.Year - calendar.FirstKnownDay.Year + 1).Reverse();
        var last = await db.AuditEntries.AsNoTracking().Where(a => a.Action == RecomputeClocks.Summary).OrderByDescending(a => a.Sequence).FirstOrDefaultAsync(cancel);
        return new WorkdaysView(
            [.. years.Select(year => WorkdayYear.Of(calendar, year, year > shipped))],
            calendar.Version,
            await db.Clocks.CountAsync(c => c.StoppedAtUtc == null && c.CalendarVersion != calendar.Version, cancel),
            last is null ? null : RecomputeSum.Of(last.AtUtc, last.Data));
    }
}

/// <summary>工作日历页。Immutable.</summary>
/// <param name="Waiting">Open clocks that are still to be computed anew.</param>
internal sealed record WorkdaysView(IReadOnlyList<WorkdayYear> Years, string Version, int Waiting, RecomputeSum? Last);

/// <summary>上次重新计算的结果。Immutable.</summary>
internal sealed record RecomputeSum(DateTime AtUtc, int Looked, int Moved)
{
    public static RecomputeSum Of(DateTime atUtc, string data)
    {
        using var facts = JsonDocument.Parse(data);
        return new RecomputeSum(atUtc, facts.RootElement.GetProperty("looked").GetInt32(), facts.RootElement.GetProperty("moved").GetInt32());
    }
}

/// <summary>一年的安排。Immutable.</summary>
/// <param name="IsImported">Entered here, and not part of the product.</param>
internal sealed record WorkdayYear(int Year, bool IsImported, int Workdays, IReadOnlyList<(string Name, string Days)> Holidays, string Makeup)
{
    public static WorkdayYear Of(WorkCalendar calendar, int year, bool isImported)
    {
        var special = calendar.SpecialDaysOf(year).ToList();
        return new WorkdayYear(
            year, isImported, calendar.WorkdaysBetween(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)),
            [.. special.Where(d => !d.IsWorked).GroupBy(d => d.Name).Select(g => (g.Key, Range([.. g.Select(d => d.Date)])))],
            string.Join("、", special.Where(d => d.IsWorked).Select(d => Written(d.Date) + Weekday(d.Date))));
    }

    private static string Range(IReadOnlyList<DateOnly> days) => days.Count == 1 || days[^1].DayNumber - days[0].DayNumber + 1 != days.Count
        ? string.Join("、", days.Select(Written))
        : $"{Written(days[0])}至{Written(days[^1])}，共{days.Count}天";

    private static string Written(DateOnly day) => $"{day.Month}月{day.Day}日";

    private static string Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Saturday ? "（周六）" : "（周日）";
}
