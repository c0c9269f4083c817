using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>时钟清单：the clocks of the units in which a person works, the most urgent first.</summary>
internal sealed class ClockList(CmsDbContext db, UnitTree units, ClockSubjects subjects, IEnumerable<ClockDefinition> definitions, WorkCalendar calendar, TimeProvider time) : IUseCase
{
    private const int Most = 200;
    private const int PageSize = 50;
    private readonly Dictionary<string, string> _names = definitions.ToDictionary(d => d.Key, d => d.Name);

    public async Task<IReadOnlyList<ClockRow>> LateAsync(Actor actor, CancellationToken cancel)
    {
        var late = ClockFilters.Visible(db.Clocks.AsNoTracking(), actor).Where(ClockFilters.By(ClockFilter.Overdue, Now()));
        return await RowsAsync(late.OrderBy(c => c.DueAtUtc).ThenBy(c => c.Id).Take(Most), cancel);
    }

    /// <summary>One page; the pager says how many there are in all.</summary>
    public async Task<(IReadOnlyList<ClockRow> Rows, Pager Pager)> PageAsync(Actor actor, ClockQuery query, int number, CancellationToken cancel)
    {
        var found = query.Apply(ClockFilters.Visible(db.Clocks.AsNoTracking(), actor), Now());
        var pager = new Pager("/admin/clocks", number, PageSize, await found.CountAsync(cancel), query.ToFilters());
        var rows = pager.Exists ? await RowsAsync(found.OrderBy(c => c.DueAtUtc).ThenBy(c => c.Id).Skip(pager.Skip).Take(PageSize), cancel) : [];
        return (rows, pager);
    }

    private async Task<IReadOnlyList<ClockRow>> RowsAsync(IQueryable<Clock> clocks, CancellationToken cancel)
    {
        var found = await clocks.ToListAsync(cancel);
        var tree = await units.LoadAsync(cancel);
        var titles = await subjects.NamesAsync(found, cancel);
        return found.ConvertAll(c => RowOf(c, tree, titles, Now()));
    }

    /// <summary>Null when there is none that the person may see.</summary>
    public async Task<(Clock Clock, ClockRow Row)?> FindAsync(Actor actor, int id, CancellationToken cancel)
    {
        var clock = await ClockFilters.Visible(db.Clocks.AsNoTracking().Include(c => c.History), actor).SingleOrDefaultAsync(c => c.Id == id, cancel);
        return clock is null
            ? null
            : (clock, RowOf(clock, await units.LoadAsync(cancel), await subjects.NamesAsync([clock], cancel), time.GetUtcNow().UtcDateTime));
    }

    public string NameOf(string definitionKey) => _names.GetValueOrDefault(definitionKey, definitionKey);

    private DateTime Now() => time.GetUtcNow().UtcDateTime;

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
        { IsPeriod: true } => ("due-green", "期间还有" + Apart(now < c.DueAtUtc ? now : c.DueAtUtc.AddSeconds(-1), c.DueAtUtc, c)),
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

/// <summary>时钟清单的一行。Immutable.</summary>
/// <param name="Colour">Class of the badge; the words say the same.</param>
/// <param name="Progress">0–100, how much of the period has passed.</param>
internal sealed record ClockRow(
    int Id, string Name, string Subject, string Unit, string Length, string Text, string Colour, string Due, int Progress, DateTime TriggeredAtUtc);
