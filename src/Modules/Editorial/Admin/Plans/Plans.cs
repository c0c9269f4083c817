using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Editorial;

/// <summary>定时与到期：what goes out, what comes down and what has to be looked at again, in the units of the person.</summary>
internal sealed class Plans(CmsDbContext db, DueWork due, UnitTree units, TimeProvider time) : IUseCase
{
    /// <summary>The minutes after which a planned publication that has not happened is a fault of the system.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    private const int Most = 100;
    private const int ReviewsAheadDays = 30;

    public async Task<PlansView> ShowAsync(Actor actor, CancellationToken cancel)
    {
        var scope = actor.ReadableContent();
        var (all, mine) = (scope.IsWholeCounty, scope.Units.ToList());
        var now = time.GetUtcNow().UtcDateTime;
        var horizon = ChinaTime.DateOf(now).AddDays(ReviewsAheadDays);
        var items = db.ContentItems.AsNoTracking().Where(i => all || mine.Contains(i.UnitId));
        var current = from i in items
                      join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
                      select new { Item = i, v.Title };
        var scheduled = await current.Where(r => r.Item.State == ContentState.Scheduled)
            .OrderBy(r => r.Item.ScheduledForUtc).Take(Most)
            .Select(r => new { r.Item.Id, r.Title, r.Item.UnitId, At = r.Item.ScheduledForUtc!.Value }).ToListAsync(cancel);
        var live = from i in items
                   join p in db.Publications.Where(p => p.ClosedAtUtc == null) on i.Id equals p.ItemId
                   join d in db.Set<ItemDates>() on i.Id equals d.ItemId
                   select new { i.Id, i.UnitId, p.Version.Title, p.Path, d.WithdrawAtUtc, d.WithdrawAs, d.ReviewBy };
        var expiring = await live.Where(r => r.WithdrawAtUtc != null).OrderBy(r => r.WithdrawAtUtc).Take(Most).ToListAsync(cancel);
        var reviews = await live.Where(r => r.ReviewBy <= horizon).OrderBy(r => r.ReviewBy).Take(Most).ToListAsync(cancel);
        var tree = await units.LoadAsync(cancel);
        return new PlansView(
            await due.OverdueAsync(Late, cancel),
            scheduled.ConvertAll(r => new PlannedRow(r.Id, ContentTexts.TitleOf(r.Title), tree.NameOf(r.UnitId), r.At, r.At < now - Late)),
            expiring.ConvertAll(r => new ExpiringRow(r.Id, r.Title, tree.NameOf(r.UnitId), r.WithdrawAtUtc!.Value, WithdrawalType.Of(r.WithdrawAs!.Value).Name)),
            reviews.ConvertAll(r => new ReviewRow(
                r.Id, r.Title, "/" + r.Path, tree.NameOf(r.UnitId), r.ReviewBy!.Value, r.ReviewBy <= ChinaTime.DateOf(now), actor.MayWriteContentOf(r.UnitId))));
    }

    /// <summary>Planned publications of the county that should have happened minutes ago.</summary>
    public Task<int> OverdueAsync(CancellationToken cancel) => due.OverdueAsync(Late, cancel);

    /// <summary>How many reviews have come due in the units whose texts the person may edit: for 我的工作.</summary>
    public Task<int> ReviewsDueAsync(Actor actor, CancellationToken cancel)
    {
        var scope = actor.ScopeOf(CorePermissions.Draft);
        var (all, mine, today) = (scope.IsWholeCounty, scope.Units.ToList(), ChinaTime.DateOf(time.GetUtcNow().UtcDateTime));
        return (from d in db.Set<ItemDates>()
                join p in db.Publications.Where(p => p.ClosedAtUtc == null) on d.ItemId equals p.ItemId
                join i in db.ContentItems on d.ItemId equals i.Id
                where d.ReviewBy <= today && (all || mine.Contains(i.UnitId))
                select d.ItemId).CountAsync(cancel);
    }
}

/// <summary>定时与到期页。Immutable.</summary>
/// <param name="Overdue">Planned publications that should have happened minutes ago, in the whole county: a fault of the system.</param>
internal sealed record PlansView(
    int Overdue, IReadOnlyList<PlannedRow> Scheduled, IReadOnlyList<ExpiringRow> Expiring, IReadOnlyList<ReviewRow> Reviews);

/// <summary>定时待发的一份稿件。Immutable.</summary>
internal sealed record PlannedRow(int Id, string Title, string UnitName, DateTime AtUtc, bool IsLate);

/// <summary>到期要下架的一份稿件。Immutable.</summary>
internal sealed record ExpiringRow(int Id, string Title, string UnitName, DateTime AtUtc, string Why);

/// <summary>要复核的一份稿件。Immutable.</summary>
internal sealed record ReviewRow(int Id, string Title, string Url, string UnitName, DateOnly ReviewBy, bool IsDue, bool MayReview);
