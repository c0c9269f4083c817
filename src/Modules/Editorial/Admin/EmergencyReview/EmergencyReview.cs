using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>特急发布与补审：what went out by the urgent route in the units where the person reviews or publishes.</summary>
internal sealed class EmergencyReview(CmsDbContext db, Ratification ratification, UnitTree units, PersonNames people, TimeProvider time) : IUseCase
{
    private const int Most = 100;
    private const int Days = 365;

    public async Task<EmergencyView> ShowAsync(Actor actor, CancellationToken cancel)
    {
        var scope = ScopeOf(actor);
        var (all, mine) = (scope.IsWholeCounty, scope.Units.ToList());
        var visible = db.EmergencyReleases.AsNoTracking().Where(r => all || mine.Contains(r.UnitId));
        var waiting = await visible.Where(r => r.RatifiedAtUtc == null).OrderBy(r => r.DueAtUtc).ToListAsync(cancel);
        var done = await visible.Where(r => r.RatifiedAtUtc != null).OrderByDescending(r => r.ReleasedAtUtc).Take(Most).ToListAsync(cancel);
        List<EmergencyRelease> rows = [.. waiting, .. done];
        var versions = rows.ConvertAll(r => r.VersionId);
        var titles = await db.ContentVersions.AsNoTracking().Where(v => versions.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Title, cancel);
        var name = await people.ForAsync(rows.SelectMany(r => new[] { r.ReleasedById, r.RatifiedById }), cancel);
        var tree = await units.LoadAsync(cancel);
        return new EmergencyView([.. waiting.Select(RowOf)], [.. done.Select(RowOf)], await SharesAsync(all, mine, tree, cancel));

        EmergencyRow RowOf(EmergencyRelease r) => new(
            r, titles[r.VersionId], tree.NameOf(r.UnitId), name(r.ReleasedById), r.RatifiedAtUtc is null ? null : name(r.RatifiedById),
            r.RatifiedAtUtc is null && r.DueAtUtc < time.GetUtcNow().UtcDateTime, actor.Can(CorePermissions.FinalReview, r.UnitId));
    }

    /// <summary>Not found for who may not know of the release.</summary>
    public async Task<DraftOutcome> RatifyAsync(Actor actor, int id, Verdict verdict, string? opinion, CancellationToken cancel)
    {
        var unit = await db.EmergencyReleases.Where(r => r.Id == id).Select(r => (int?)r.UnitId).SingleOrDefaultAsync(cancel);
        return unit is { } at && ScopeOf(actor).Covers(at) ? await ratification.RatifyAsync(actor, id, verdict, opinion, cancel) : new DraftOutcome.NotFound();
    }

    private static UnitScope ScopeOf(Actor actor) =>
        ReviewSteps.Rights.Append(CorePermissions.Publish).Select(actor.ScopeOf).Aggregate(UnitScope.None, (all, one) => all.Union(one));

    private async Task<IReadOnlyList<EmergencyShare>> SharesAsync(bool all, List<int> mine, UnitTreeSnapshot tree, CancellationToken cancel)
    {
        var since = time.GetUtcNow().UtcDateTime.AddDays(-Days);
        var published = await (
            from p in db.Publications.AsNoTracking()
            join i in db.ContentItems on p.ItemId equals i.Id
            where p.PublishedAtUtc >= since && (all || mine.Contains(i.UnitId))
            group p by i.UnitId into unit
            select new { Unit = unit.Key, Count = unit.Count() }).ToListAsync(cancel);
        var urgent = await db.EmergencyReleases.AsNoTracking()
            .Where(r => r.ReleasedAtUtc >= since && (all || mine.Contains(r.UnitId)))
            .GroupBy(r => r.UnitId).Select(unit => new { Unit = unit.Key, Count = unit.Count() })
            .ToDictionaryAsync(u => u.Unit, u => u.Count, cancel);
        return [.. published
            .Select(p => new EmergencyShare(tree.NameOf(p.Unit), urgent.GetValueOrDefault(p.Unit), p.Count))
            .OrderByDescending(s => s.Percent).ThenByDescending(s => s.Total)];
    }
}

/// <summary>特急页。Immutable.</summary>
internal sealed record EmergencyView(IReadOnlyList<EmergencyRow> Waiting, IReadOnlyList<EmergencyRow> Done, IReadOnlyList<EmergencyShare> Shares);

/// <summary>一次特急发布。Immutable.</summary>
/// <param name="MayRatify">By right; who had a hand in the text is refused when he tries.</param>
internal sealed record EmergencyRow(
    EmergencyRelease Release, string Title, string UnitName, string ReleasedBy, string? RatifiedBy, bool IsOverdue, bool MayRatify);

/// <summary>一个单位近一年的特急占比。Immutable.</summary>
internal sealed record EmergencyShare(string UnitName, int Urgent, int Total)
{
    public decimal Percent => decimal.Round(Urgent * 100m / Total, 1);
}
