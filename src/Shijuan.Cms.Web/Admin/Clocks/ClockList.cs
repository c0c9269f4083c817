using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Web;

/// <summary>时钟清单：the clocks of the units in which a person works, the most urgent first.</summary>
internal sealed class ClockList(CmsDbContext db, UnitTree units, ClockSubjects subjects, IEnumerable<ClockDefinition> definitions, WorkCalendar calendar, TimeProvider time) : IUseCase
{
    private const int Most = 200;
    private readonly Dictionary<string, string> _names = definitions.ToDictionary(d => d.Key, d => d.Name);

    public Task<IReadOnlyList<ClockRow>> LateAsync(Actor actor, CancellationToken cancel) =>
        ListAsync(actor, null, ClockFilter.Overdue, cancel);

    public async Task<IReadOnlyList<ClockRow>> ListAsync(Actor actor, int? unitId, ClockFilter filter, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var found = await Visible(db.Clocks.AsNoTracking(), actor)
            .Where(c => unitId == null || c.UnitId == unitId)
            .Where(Filtered(filter, now))
            .OrderBy(c => c.DueAtUtc).ThenBy(c => c.Id)
            .Take(Most)
            .ToListAsync(cancel);
        var tree = await units.LoadAsync(cancel);
        var titles = await subjects.NamesAsync(found, cancel);
        return found.Select(c => RowOf(c, tree, titles, now)).ToList();
    }

    /// <summary>Null when there is none that the person may see.</summary>
    public async Task<(Clock Clock, ClockRow Row)?> FindAsync(Actor actor, int id, CancellationToken cancel)
    {
        var clock = await Visible(db.Clocks.AsNoTracking().Include(c => c.History), actor).SingleOrDefaultAsync(c => c.Id == id, cancel);
        return clock is null
            ? null
            : (clock, RowOf(clock, await units.LoadAsync(cancel), await subjects.NamesAsync([clock], cancel), time.GetUtcNow().UtcDateTime));
    }

    public string NameOf(string definitionKey) => _names.GetValueOrDefault(definitionKey, definitionKey);

    private static IQueryable<Clock> Visible(IQueryable<Clock> clocks, Actor actor)
    {
        var scope = actor.ScopeOf(CorePermissions.EnterAdmin);
        return scope.IsWholeCounty ? clocks : clocks.Where(c => c.UnitId != null && scope.Units.Contains(c.UnitId.Value));
    }

    // By time, not by the stored state, which follows some minutes later.
    private static System.Linq.Expressions.Expression<Func<Clock, bool>> Filtered(ClockFilter filter, DateTime now) => filter switch
    {
        ClockFilter.Overdue => c => c.StoppedAtUtc == null && c.State != ClockState.Paused && c.DueAtUtc <= now,
        ClockFilter.Amber => c => c.StoppedAtUtc == null && c.State != ClockState.Paused && c.AmberAtUtc <= now && c.DueAtUtc > now,
        ClockFilter.Finished => c => c.StoppedAtUtc != null,
        _ => c => c.StoppedAtUtc == null,
    };

    private ClockRow RowOf(Clock c, UnitTreeSnapshot tree, IReadOnlyDictionary<ClockSubject, string> titles, DateTime now)
    {
        var (colour, text) = Urgency(c, now);
        return new ClockRow(
            c.Id, NameOf(c.DefinitionKey),
            titles[new ClockSubject(c.SubjectType, c.SubjectId)],
            c.UnitId is { } unit ? tree.NameOf(unit) : "全县", c.Length.ToText(), c.State.IsFinal() ? c.State.ToText() : text, colour,
            DueText(c), Progress(c, now), c.TriggeredAtUtc);
    }

    private (string Colour, string Text) Urgency(Clock c, DateTime now) => c switch
    {
        { State: ClockState.CompletedLate } => ("due-red", ""),
        _ when c.State.IsFinal() => ("due-green", ""),
        { State: ClockState.Paused } => ("due-green", "暂停中"),
        _ when now < c.TriggeredAtUtc => ("due-green", "未起算"),
        _ when c.IsPastDue(now) => ("due-red", "已超期" + Apart(c.DueAtUtc, now, c)),
        _ when now >= c.AmberAtUtc => ("due-amber", "还有" + Apart(now, c.DueAtUtc, c)),
        _ => ("due-green", "还有" + Apart(now, c.DueAtUtc, c)),
    };

    private string Apart(DateTime from, DateTime to, Clock c)
    {
        if (c.LengthUnit == ClockUnit.Hours)
        {
            return $" {Math.Max(1, (int)Math.Ceiling((to - from).TotalHours))} 小时";
        }

        // The period ends at 0时 of the day after its last day.
        var (first, last) = c.IsPastDue(from) ? (c.DueOn!.Value, ChinaTime.DateOf(to)) : (ChinaTime.DateOf(from), c.DueOn!.Value);
        var days = calendar.WorkdaysBetween(first, last);
        return days == 0 ? "不到 1 个工作日" : $" {days} 个工作日";
    }

    private static string DueText(Clock c)
    {
        var text = c.DueOn is { } day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : c.DueAtUtc.ToMinute();
        return c.Provisional ? text + "（暂定）" : text;
    }

    private static int Progress(Clock c, DateTime now)
    {
        var (whole, passed) = (c.DueAtUtc - c.TriggeredAtUtc, (c.StoppedAtUtc ?? now) - c.TriggeredAtUtc);
        return whole <= TimeSpan.Zero ? 100 : (int)Math.Clamp(100 * passed / whole, 0, 100);
    }
}

/// <summary>时钟筛选。</summary>
internal enum ClockFilter
{
    Open = 0,
    Overdue = 1,
    Amber = 2,
    Finished = 3,
}

/// <summary>时钟清单的一行。Immutable.</summary>
/// <param name="Colour">Class of the badge; the words say the same.</param>
/// <param name="Progress">0–100, how much of the period has passed.</param>
internal sealed record ClockRow(
    int Id, string Name, string Subject, string Unit, string Length, string Text, string Colour, string Due, int Progress, DateTime TriggeredAtUtc);
