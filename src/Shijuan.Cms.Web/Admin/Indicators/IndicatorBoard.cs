using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Indicators;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>评估指标一览：each entry, what holds it, and how it stands in the units in which a person works.</summary>
internal sealed class IndicatorBoard(CmsDbContext db, IndicatorHoldings holdings, TimeProvider time) : IUseCase
{
    public async Task<IndicatorView> ShowAsync(Actor actor, IndicatorFilter filter, CancellationToken cancel)
    {
        var scope = actor.ScopeOf(CorePermissions.EnterAdmin);
        var items = await PublicItemsAsync(scope, cancel);
        var clocks = await ClocksAsync(scope, cancel);
        var all = holdings.All.Select(h => RowOf(h, items, clocks)).ToList();
        return new IndicatorView(
            filter, [.. all.Where(filter.Fits)], all.Count, all.Count(r => r.Held.Missing.Count == 0), all.Count(r => r.LateClocks > 0),
            holdings.Catalogue.Chapters, actor.CanAnywhere(CorePermissions.Draft), scope.IsWholeCounty);
    }

    private static IndicatorRow RowOf(HeldIndicator held, Dictionary<string, int> items, Dictionary<string, (int Open, int Late)> clocks) => new(
        held,
        held.Types.Sum(t => items.GetValueOrDefault(t.Key)),
        held.Clocks.Sum(c => clocks.GetValueOrDefault(c.Key).Open),
        held.Clocks.Sum(c => clocks.GetValueOrDefault(c.Key).Late));

    /// <summary>Number of public texts by content type.</summary>
    private Task<Dictionary<string, int>> PublicItemsAsync(UnitScope scope, CancellationToken cancel)
    {
        var (everywhere, units) = (scope.IsWholeCounty, scope.Units.ToList());
        return (
            from p in db.Publications.AsNoTracking()
            where p.ClosedAtUtc == null
            join i in db.ContentItems on p.ItemId equals i.Id
            where everywhere || units.Contains(i.UnitId)
            group i by i.TypeKey into byType
            select new { byType.Key, Count = byType.Count() }).ToDictionaryAsync(t => t.Key, t => t.Count, cancel);
    }

    /// <summary>Open and overdue clocks by definition. By time, not by the stored state, which follows some minutes later.</summary>
    private async Task<Dictionary<string, (int Open, int Late)>> ClocksAsync(UnitScope scope, CancellationToken cancel)
    {
        var (everywhere, units) = (scope.IsWholeCounty, scope.Units.ToList());
        var now = time.GetUtcNow().UtcDateTime;
        var counts = await db.Clocks.AsNoTracking()
            .Where(c => c.StoppedAtUtc == null && (everywhere || (c.UnitId != null && units.Contains(c.UnitId.Value))))
            .GroupBy(c => c.DefinitionKey)
            .Select(g => new { g.Key, Open = g.Count(), Late = g.Count(c => c.State != ClockState.Paused && c.DueAtUtc <= now) })
            .ToListAsync(cancel);
        return counts.ToDictionary(c => c.Key, c => (c.Open, c.Late), StringComparer.Ordinal);
    }
}

/// <summary>评估指标一览。Immutable.</summary>
/// <param name="Rows">Those that fit the filter.</param>
/// <param name="All">Number of all entries.</param>
/// <param name="Complete">Number of entries that have all four parts.</param>
/// <param name="Late">Number of entries with an overdue clock.</param>
/// <param name="MayOpenList">Whether the person may open the list of texts.</param>
internal sealed record IndicatorView(
    IndicatorFilter Filter, IReadOnlyList<IndicatorRow> Rows, int All, int Complete, int Late,
    IReadOnlyList<string> Chapters, bool MayOpenList, bool IsWholeCounty);

/// <summary>评估指标一览的一行。Immutable.</summary>
/// <param name="PublicItems">Public texts of its content types, in the person's units.</param>
/// <param name="OpenClocks">Running clocks of its definitions, in the person's units; overdue ones included.</param>
internal sealed record IndicatorRow(HeldIndicator Held, int PublicItems, int OpenClocks, int LateClocks)
{
    public int Chapter => Held.Entry.Id[0] - '0';
}
