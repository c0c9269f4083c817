using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.TakeDowns;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>紧急下架的清单和单个案件, for people who may ask for one or decide on one in the unit. Titles are not shown: they may be what leaked.</summary>
internal sealed class ListTakeDowns(CmsDbContext db, UnitTree units, PersonNames people, TimeProvider time) : IUseCase
{
    private const int Most = 100;

    public async Task<IReadOnlyList<TakeDownRow>> ListAsync(Actor actor, CancellationToken cancel)
    {
        var scope = actor.ScopeOf(CorePermissions.Withdraw).Union(actor.ScopeOf(CorePermissions.ConfidentialityReview));
        var (all, mine) = (scope.IsWholeCounty, scope.Units.ToList());
        var cases = await db.Set<TakeDown>().AsNoTracking().Where(t => all || mine.Contains(t.UnitId))
            .OrderByDescending(t => t.Decision == TakeDownDecision.Waiting).ThenByDescending(t => t.Id).Take(Most).ToListAsync(cancel);
        var name = await people.ForAsync(cases.SelectMany(c => new[] { c.RequestedById, c.DecidedById }), cancel);
        var tree = await units.LoadAsync(cancel);
        return cases.ConvertAll(c => RowOf(c, tree, name));
    }

    /// <summary>Null when there is no such case or the person may not know of it.</summary>
    public async Task<TakeDownView?> FindAsync(Actor actor, int id, CancellationToken cancel)
    {
        db.ForgetChanges();
        var found = await db.Set<TakeDown>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancel);
        if (found is null || !(actor.Can(CorePermissions.Withdraw, found.UnitId) || actor.Can(CorePermissions.ConfidentialityReview, found.UnitId)))
        {
            return null;
        }

        var checks = await db.Set<TakeDownCheck>().AsNoTracking().Where(c => c.TakeDownId == id).OrderBy(c => c.Id).ToListAsync(cancel);
        var name = await people.ForAsync([found.RequestedById, found.DecidedById], cancel);
        var mayDecide = found.IsWaiting && TakeDowns.MayDecide(actor, found) is null;
        var unchanged = await db.ContentItems.AnyAsync(
            i => i.Id == found.ItemId && i.State == ContentState.Withdrawn && i.Versions.Any(v => v.Id == found.VersionId && v.Number == i.CurrentNumber), cancel);
        return new TakeDownView(RowOf(found, await units.LoadAsync(cancel), name), found.VerifiedAtUtc, checks, mayDecide, mayDecide && unchanged);
    }

    private TakeDownRow RowOf(TakeDown c, UnitTreeSnapshot tree, Func<int?, string> name) => new(
        c.Id, c.ItemId, tree.NameOf(c.UnitId), WithdrawalType.Of(c.Kind).Name, name(c.RequestedById), c.RequestedAtUtc, c.DecideByUtc, c.Decision,
        c.DecidedById is null ? null : name(c.DecidedById), c.DecidedAtUtc, c.IsWaiting && c.DecideByUtc < time.GetUtcNow().UtcDateTime, c.VerifiedAtUtc is not null);
}

/// <summary>一次紧急下架。Immutable.</summary>
internal sealed record TakeDownRow(
    int Id, int ItemId, string UnitName, string Kind, string RequestedBy, DateTime RequestedAtUtc, DateTime DecideByUtc, TakeDownDecision Decision,
    string? DecidedBy, DateTime? DecidedAtUtc, bool IsLate, bool IsVerified)
{
    public string State => Decision switch
    {
        TakeDownDecision.Confirmed => "已确认下架",
        TakeDownDecision.Reinstated => "已恢复公开",
        _ when IsLate => "超时未确认",
        _ => "等第二人确认",
    };

    public string Style => Decision switch
    {
        TakeDownDecision.Confirmed => "state-withdrawn",
        TakeDownDecision.Reinstated => "state-published",
        _ when IsLate => "state-returned",
        _ => "state-review",
    };
}

/// <summary>紧急下架页。Immutable.</summary>
internal sealed record TakeDownView(TakeDownRow Case, DateTime? VerifiedAtUtc, IReadOnlyList<TakeDownCheck> Checks, bool MayConfirm, bool MayReinstate);
