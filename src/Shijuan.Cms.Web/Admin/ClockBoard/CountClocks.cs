using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Web;

/// <summary>时钟看板：counted by the database, by time and not by the stored state. County-wide by unit; within one unit by kind of clock.</summary>
internal sealed class CountClocks(CmsDbContext db, UnitTree units, IEnumerable<ClockDefinition> definitions, TimeProvider time) : IUseCase
{
    /// <summary>Null for a unit in which the person does not work.</summary>
    public async Task<ClockBoardView?> LoadAsync(Actor actor, int? unitId, CancellationToken cancel)
    {
        var (tree, scope) = (await units.LoadAsync(cancel), actor.ScopeOf(CorePermissions.EnterAdmin));
        var mine = tree.Publishing.Where(u => scope.Covers(u.Id)).ToList();
        var chosen = unitId ?? (mine.Count == 1 ? mine[0].Id : null);
        if (chosen is { } id && (!scope.Covers(id) || tree.Find(id) is null))
        {
            return null;
        }

        var rows = chosen is { } unit ? await ByKindAsync(actor, unit, cancel) : await ByUnitAsync(actor, tree, cancel);
        return new ClockBoardView(
            chosen is { } one ? tree.NameOf(one) : null,
            [.. rows.OrderByDescending(r => r.Counts.Red).ThenByDescending(r => r.Counts.Amber).ThenByDescending(r => r.Counts.All)],
            chosen is null ? mine.Count - rows.Count(r => r.UnitId is not null) : 0,
            mine.Count > 1);
    }

    private async Task<List<ClockBoardRow>> ByUnitAsync(Actor actor, UnitTreeSnapshot tree, CancellationToken cancel)
    {
        var (red, amber, provisional) = Colours();
        var counts = await Open(actor).GroupBy(c => c.UnitId).Select(g => new
        {
            g.Key,
            All = g.Count(),
            Red = g.AsQueryable().Count(red),
            Amber = g.AsQueryable().Count(amber),
            Provisional = g.AsQueryable().Count(provisional),
        }).ToListAsync(cancel);
        return counts.ConvertAll(c => new ClockBoardRow(
            c.Key is { } id ? tree.NameOf(id) : "全县", c.Key, null, new ClockCounts(c.All, c.Red, c.Amber, c.Provisional)));
    }

    private async Task<List<ClockBoardRow>> ByKindAsync(Actor actor, int unitId, CancellationToken cancel)
    {
        var (red, amber, provisional) = Colours();
        var names = definitions.ToDictionary(d => d.Key, d => d.Name);
        var counts = await Open(actor).Where(c => c.UnitId == unitId).GroupBy(c => c.DefinitionKey).Select(g => new
        {
            g.Key,
            All = g.Count(),
            Red = g.AsQueryable().Count(red),
            Amber = g.AsQueryable().Count(amber),
            Provisional = g.AsQueryable().Count(provisional),
        }).ToListAsync(cancel);
        return counts.ConvertAll(c => new ClockBoardRow(
            names.GetValueOrDefault(c.Key, c.Key), unitId, c.Key, new ClockCounts(c.All, c.Red, c.Amber, c.Provisional)));
    }

    /// <summary>As the list behind each number has them.</summary>
    private (Expression<Func<Clock, bool>> Red, Expression<Func<Clock, bool>> Amber, Expression<Func<Clock, bool>> Provisional) Colours()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return (ClockFilters.By(ClockFilter.Overdue, now), ClockFilters.By(ClockFilter.Amber, now), ClockFilters.By(ClockFilter.Provisional, now));
    }

    private IQueryable<Clock> Open(Actor actor) => ClockFilters.Visible(db.Clocks.AsNoTracking().IgnoreAutoIncludes(), actor).Where(c => c.StoppedAtUtc == null);
}

/// <summary>看板。Immutable.</summary>
/// <param name="Unit">Name of the one unit shown; null for the county.</param>
/// <param name="Idle">How many units have nothing running.</param>
/// <param name="HasCounty">The person may go back to the view of all units.</param>
internal sealed record ClockBoardView(string? Unit, IReadOnlyList<ClockBoardRow> Rows, int Idle, bool HasCounty)
{
    public ClockCounts Total => Rows.Aggregate(new ClockCounts(0, 0, 0, 0), (sum, row) => sum.Plus(row.Counts));
}

/// <summary>看板的一行：a unit, or one kind of clock of a unit. Immutable.</summary>
internal sealed record ClockBoardRow(string Name, int? UnitId, string? DefinitionKey, ClockCounts Counts)
{
    public string UrlOf(ClockFilter filter) => new ClockQuery(UnitId, filter, DefinitionKey, null).ToUrl();
}

/// <summary>在办时钟的数目。Immutable.</summary>
/// <param name="Provisional">Of all, those whose date depends on what is not known yet; they are counted in their colour too.</param>
internal sealed record ClockCounts(int All, int Red, int Amber, int Provisional)
{
    public int Green => All - Red - Amber;

    public ClockCounts Plus(ClockCounts other) => new(All + other.All, Red + other.Red, Amber + other.Amber, Provisional + other.Provisional);

    public int Of(ClockFilter filter) => filter switch
    {
        ClockFilter.Overdue => Red,
        ClockFilter.Amber => Amber,
        ClockFilter.Green => Green,
        ClockFilter.Provisional => Provisional,
        _ => All,
    };
}
