using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Web;

/// <summary>到期日历：how many clocks of which kind fall due on each day of a month, with days off and make-up days.</summary>
internal sealed class DueCalendar(CmsDbContext db, UnitTree units, IEnumerable<ClockDefinition> definitions, WorkCalendar workdays, TimeProvider time) : IUseCase
{
    public async Task<DueMonth> LoadAsync(Actor actor, DateOnly? month, int? unitId, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = ChinaTime.DateOf(now);
        var first = month ?? new DateOnly(today.Year, today.Month, 1);
        var (from, until) = (ChinaTime.StartOfDayUtc(first), ChinaTime.StartOfDayUtc(first.AddMonths(1)));
        var scope = actor.ScopeOf(CorePermissions.EnterAdmin);
        var late = ClockFilters.By(ClockFilter.Overdue, now);
        // A period in days ends at 0时 of the next day.
        var due = await ClockFilters.Visible(db.Clocks.AsNoTracking().IgnoreAutoIncludes(), actor)
            .Where(c => c.StoppedAtUtc == null && c.DueAtUtc > from && c.DueAtUtc <= until && (unitId == null || c.UnitId == unitId))
            .GroupBy(c => new { c.DueAtUtc, c.DefinitionKey })
            .Select(g => new { g.Key.DueAtUtc, g.Key.DefinitionKey, Count = g.Count(), Late = g.AsQueryable().Count(late), Provisional = g.Count(c => c.Provisional) })
            .ToListAsync(cancel);
        var names = definitions.ToDictionary(d => d.Key, d => d.Name);
        var byDay = due.GroupBy(d => (Day: ChinaTime.DateOf(d.DueAtUtc.AddTicks(-1)), d.DefinitionKey)).ToLookup(g => g.Key.Day, g => new DueKind(
            names.GetValueOrDefault(g.Key.DefinitionKey, g.Key.DefinitionKey), g.Sum(d => d.Count), g.Sum(d => d.Late), g.Any(d => d.Provisional > 0),
            new ClockQuery(unitId, ClockFilter.Open, g.Key.DefinitionKey, g.Key.Day).ToUrl()));
        // Weeks begin on Monday; days of the neighbouring months stay empty.
        var before = ((int)first.DayOfWeek + 6) % 7;
        var cells = Enumerable.Range(-before, before + DateTime.DaysInMonth(first.Year, first.Month))
            .Select(n => n < 0 ? null : DayOf(first.AddDays(n)))
            .ToList();
        cells.AddRange(Enumerable.Repeat<DueDay?>(null, (7 - (cells.Count % 7)) % 7));
        return new DueMonth(
            first, unitId, [.. cells.Chunk(7).Select(week => (IReadOnlyList<DueDay?>)week)],
            [.. (await units.LoadAsync(cancel)).Publishing.Where(u => scope.Covers(u.Id))], first.AddMonths(1).AddDays(-1) > workdays.LastKnownDay);

        DueDay DayOf(DateOnly day) => new(day, day == today, workdays.KindOf(day), workdays.HolidayName(day), [.. byDay[day].OrderByDescending(k => k.Late).ThenByDescending(k => k.Count)]);
    }

    /// <summary>“2026-05”; null when it is no month.</summary>
    public static DateOnly? ReadMonth(string? typed) =>
        DateOnly.TryParseExact(typed + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is >= 2000 and <= 2100 ? first : null;
}

/// <summary>一个月。Immutable.</summary>
/// <param name="Weeks">Seven days each, Monday first; null outside the month.</param>
/// <param name="IsUnknown">The arrangement of the month has not been entered.</param>
internal sealed record DueMonth(DateOnly First, int? UnitId, IReadOnlyList<IReadOnlyList<DueDay?>> Weeks, IReadOnlyList<OrgUnit> Units, bool IsUnknown)
{
    public int Total => Weeks.SelectMany(w => w).OfType<DueDay>().Sum(d => d.Kinds.Sum(k => k.Count));

    public string UrlOf(DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"/admin/clocks/calendar?month={month:yyyy-MM}{(UnitId is { } unit ? $"&unit={unit}" : "")}");
}

/// <summary>一天。Immutable.</summary>
/// <param name="Holiday">Name of the holiday it belongs to, or null.</param>
internal sealed record DueDay(DateOnly Date, bool IsToday, DayKind Kind, string? Holiday, IReadOnlyList<DueKind> Kinds)
{
    /// <summary>What the calendar says of the day, in words; null for an ordinary working day.</summary>
    public string? Mark => Kind switch
    {
        DayKind.MakeupWorkday => $"{Holiday}调休上班",
        DayKind.DayOff when Holiday is not null => $"{Holiday}放假",
        DayKind.DayOff => "休息",
        _ => null,
    };
}

/// <summary>当天到期的一种时钟。Immutable.</summary>
internal sealed record DueKind(string Name, int Count, int Late, bool IsProvisional, string Url);
