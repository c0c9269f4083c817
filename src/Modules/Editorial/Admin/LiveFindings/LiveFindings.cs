using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>公开内容复查的清单：which public texts of the person's units no longer pass, since when, and how that has changed.</summary>
internal sealed class LiveFindings(CmsDbContext db, RuleTexts rules, UnitTree units, TimeProvider time) : IUseCase
{
    /// <summary>网站无障碍的评估点；rules that hold it are the accessibility rules.</summary>
    private const string AccessibilityIndicator = "4.11.07";

    private const int TrendDays = 30;

    public async Task<LiveFindingsView> ShowAsync(Actor actor, LiveFindingFilter filter, CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        var accessible = rules.All.Where(r => r.IndicatorIds.Contains(AccessibilityIndicator)).Select(r => r.Key).ToList();
        var mine = Readable(actor);
        var chosen = filter.Kind switch
        {
            LiveFindingKind.Failing => mine.Where(f => f.Severity == Severity.Blocking),
            LiveFindingKind.Accessibility => mine.Where(f => accessible.Contains(f.Key)),
            _ => mine,
        };
        var ofUnit = filter.Unit is { } unit ? chosen.Where(f => f.UnitId == unit) : chosen;
        var shown = filter.Rule is { Length: > 0 } rule ? ofUnit.Where(f => f.Key == rule) : ofUnit;
        return new LiveFindingsView(
            filter,
            await db.Set<RecheckRun>().AsNoTracking().OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancel),
            actor.CanAnywhere(CorePermissions.ManageSite),
            await ByUnitAsync(mine, accessible, tree, cancel),
            await ByRuleAsync(ofUnit, cancel),
            await TrendAsync(actor, accessible, cancel),
            await RowsAsync(shown, filter, tree, cancel),
            await shown.CountAsync(cancel));
    }

    private IQueryable<LiveFinding> Readable(Actor actor)
    {
        var scope = actor.ReadableContent();
        var (all, units) = (scope.IsWholeCounty, scope.Units.ToList());
        return db.Set<LiveFinding>().AsNoTracking().Where(f => all || units.Contains(f.UnitId));
    }

    private static async Task<IReadOnlyList<LiveFindingUnit>> ByUnitAsync(
        IQueryable<LiveFinding> mine, List<string> accessible, UnitTreeSnapshot tree, CancellationToken cancel) =>
        (await mine.GroupBy(f => f.UnitId)
            .Select(g => new
            {
                UnitId = g.Key,
                Failing = g.Where(f => f.Severity == Severity.Blocking).Select(f => f.ItemId).Distinct().Count(),
                Accessibility = g.Where(f => accessible.Contains(f.Key)).Select(f => f.ItemId).Distinct().Count(),
            }).ToListAsync(cancel))
            .Where(u => u.Failing + u.Accessibility > 0)
            .Select(u => new LiveFindingUnit(u.UnitId, tree.NameOf(u.UnitId), u.Failing, u.Accessibility))
            .OrderByDescending(u => u.Failing).ThenByDescending(u => u.Accessibility).ToList();

    private async Task<IReadOnlyList<LiveFindingRule>> ByRuleAsync(IQueryable<LiveFinding> chosen, CancellationToken cancel) =>
        (await chosen.GroupBy(f => f.Key).Select(g => new { g.Key, Items = g.Count() }).ToListAsync(cancel))
            .Select(g => new LiveFindingRule(g.Key, NameOf(g.Key), g.Items))
            .OrderByDescending(g => g.Items).ToList();

    private async Task<IReadOnlyList<LiveFindingDay>> TrendAsync(Actor actor, List<string> accessible, CancellationToken cancel)
    {
        var scope = actor.ReadableContent();
        var (all, units) = (scope.IsWholeCounty, scope.Units.ToList());
        var first = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime).AddDays(-TrendDays);
        return await db.Set<RecheckDay>().AsNoTracking()
            .Where(d => d.Day >= first && (all || units.Contains(d.UnitId)))
            .GroupBy(d => d.Day)
            .OrderBy(g => g.Key)
            .Select(g => new LiveFindingDay(g.Key, g.Sum(d => d.Items), g.Where(d => accessible.Contains(d.Key)).Sum(d => d.Items)))
            .ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<LiveFindingRow>> RowsAsync(IQueryable<LiveFinding> shown, LiveFindingFilter filter, UnitTreeSnapshot tree, CancellationToken cancel)
    {
        var rows = await (from f in shown
                          join p in db.Publications.Where(p => p.ClosedAtUtc == null) on f.ItemId equals p.ItemId
                          orderby f.Severity, f.SinceUtc descending, f.ItemId
                          select new { f.ItemId, p.Version.Title, p.Path, f.UnitId, f.Severity, f.Message, f.Places, f.SinceUtc })
            .Skip((filter.Page - 1) * LiveFindingFilter.PageSize).Take(LiveFindingFilter.PageSize).ToListAsync(cancel);
        return rows.ConvertAll(r => new LiveFindingRow(r.ItemId, r.Title, "/" + r.Path, tree.NameOf(r.UnitId), r.Severity, r.Message, r.Places, r.SinceUtc));
    }

    /// <summary>The rule's sentence without its particulars.</summary>
    private string NameOf(string key) =>
        rules.All.FirstOrDefault(r => r.Key == key)?.Pattern ?? key;
}
