using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>发布日历：what goes out and what falls due in one month, day by day in China time.</summary>
internal sealed class PlanCalendar(CmsDbContext db, UnitTree units, IEnumerable<ClockDefinition> clocks, WorkCalendar workdays, TimeProvider time) : IUseCase
{
    public async Task<CalendarView> LoadAsync(Actor actor, int? year, int? month, int? unitId, CancellationToken cancel)
    {
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        var first = year is >= 2000 and <= 2100 && month is >= 1 and <= 12 ? new DateOnly(year.Value, month.Value, 1) : new DateOnly(today.Year, today.Month, 1);
        var (from, until) = (ChinaTime.StartOfDayUtc(first), ChinaTime.StartOfDayUtc(first.AddMonths(1)));
        var tree = await units.LoadAsync(cancel);
        var entries = (await ScheduledAsync(actor, unitId, from, until, tree, cancel)).Concat(await DueAsync(actor, unitId, from, until, tree, cancel))
            .OrderBy(e => e.AtUtc).ToLookup(e => e.Day);
        // Weeks begin on Monday; days of the neighbouring months stay empty.
        var before = ((int)first.DayOfWeek + 6) % 7;
        var cells = Enumerable.Range(-before, before + DateTime.DaysInMonth(first.Year, first.Month))
            .Select(n => n < 0 ? null : DayOf(first.AddDays(n)))
            .ToList();
        cells.AddRange(Enumerable.Repeat<CalendarDay?>(null, (7 - (cells.Count % 7)) % 7));
        var scope = actor.ReadableContent();
        return new CalendarView(
            first, unitId, cells.Chunk(7).Select(w => (IReadOnlyList<CalendarDay?>)w).ToList(),
            tree.All.Where(u => !u.IsCollective && scope.Covers(u.Id)).Select(u => new Choice($"{u.Id}", u.Name)).ToList());

        CalendarDay DayOf(DateOnly day) =>
            new(day, day == today, workdays.KindOf(day) == DayKind.DayOff, workdays.HolidayName(day), entries[day].ToList());
    }

    private async Task<List<CalendarEntry>> ScheduledAsync(
        Actor actor, int? unitId, DateTime from, DateTime until, UnitTreeSnapshot tree, CancellationToken cancel)
    {
        var scope = actor.ReadableContent();
        var mine = scope.Units.ToList();
        var found = await (
            from i in db.ContentItems.AsNoTracking()
            join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
            where i.State == ContentState.Scheduled && i.ScheduledForUtc >= @from && i.ScheduledForUtc < until
                && (scope.IsWholeCounty || mine.Contains(i.UnitId)) && (unitId == null || i.UnitId == unitId)
            select new { i.Id, v.Title, i.UnitId, At = i.ScheduledForUtc!.Value }).ToListAsync(cancel);
        return found.ConvertAll(f => new CalendarEntry(
            CalendarKind.Publish, f.At, ChinaTime.DateOf(f.At), ContentTexts.Clock(f.At), ContentTexts.TitleOf(f.Title), $"/admin/content/{f.Id}", tree.NameOf(f.UnitId)));
    }

    private async Task<List<CalendarEntry>> DueAsync(
        Actor actor, int? unitId, DateTime from, DateTime until, UnitTreeSnapshot tree, CancellationToken cancel)
    {
        // As on the page of clocks: those of the units in which the person works.
        var scope = actor.ScopeOf(CorePermissions.EnterAdmin);
        var mine = scope.Units.ToList();
        // A period in days ends at 0时 of the next day.
        var due = await db.Clocks.AsNoTracking()
            .Where(c => c.StoppedAtUtc == null && c.DueAtUtc > from && c.DueAtUtc <= until
                && (scope.IsWholeCounty || (c.UnitId != null && mine.Contains(c.UnitId.Value))) && (unitId == null || c.UnitId == unitId))
            .ToListAsync(cancel);
        return due.ConvertAll(c => new CalendarEntry(
            CalendarKind.Due, c.DueAtUtc, c.DueOn ?? ChinaTime.DateOf(c.DueAtUtc), c.DueOn is null ? ContentTexts.Clock(c.DueAtUtc) : "当天",
            clocks.FirstOrDefault(d => d.Key == c.DefinitionKey)?.Name ?? c.DefinitionKey, $"/admin/clocks/{c.Id}", c.UnitId is { } unit ? tree.NameOf(unit) : "全县"));
    }
}

/// <summary>日历中的一件事是什么。</summary>
internal enum CalendarKind
{
    /// <summary>定时发布。</summary>
    Publish = 1,

    /// <summary>时钟到期。</summary>
    Due = 2,
}

/// <summary>一个月。Immutable.</summary>
/// <param name="Weeks">Seven days each, Monday first; null outside the month.</param>
internal sealed record CalendarView(DateOnly Month, int? UnitId, IReadOnlyList<IReadOnlyList<CalendarDay?>> Weeks, IReadOnlyList<Choice> Units)
{
    public int Count(CalendarKind kind) => Weeks.SelectMany(w => w).OfType<CalendarDay>().Sum(d => d.Entries.Count(e => e.Kind == kind));

    public string UrlOf(DateOnly month) => $"/admin/calendar?year={month.Year}&month={month.Month}{(UnitId is { } unit ? $"&unit={unit}" : "")}";
}

/// <summary>一天。Immutable.</summary>
/// <param name="Holiday">Name of the holiday it belongs to, or null.</param>
internal sealed record CalendarDay(DateOnly Date, bool IsToday, bool IsOff, string? Holiday, IReadOnlyList<CalendarEntry> Entries);

/// <summary>日历中的一件事。Immutable.</summary>
internal sealed record CalendarEntry(CalendarKind Kind, DateTime AtUtc, DateOnly Day, string Time, string Title, string Url, string UnitName)
{
    public string KindName => Kind == CalendarKind.Publish ? "发布" : "到期";
}
