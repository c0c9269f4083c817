using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Core.Upkeep;

/// <summary>到期：takes pages down at their time and reminds of reviews. Claimed like a timed publication, so that two workers never do the same.</summary>
public sealed class Expiry(CmsDbContext db, ContentStore store, Withdrawal withdrawal, TimeProvider time)
{
    private static readonly Actor Clock = Actor.System("到期下架");

    /// <summary>The next public item whose time to come down has come, claimed for this owner.</summary>
    public async Task<int?> ClaimNextAsync(string owner, CancellationToken cancel)
    {
        while (await NextAsync(cancel) is { } itemId)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var until = now + DueWork.Lease;
            var taken = await Due(now).Where(d => d.ItemId == itemId)
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.ClaimedBy, owner).SetProperty(d => d.ClaimedUntilUtc, until), cancel);
            if (taken == 1)
            {
                return itemId;
            }
        }

        return null;
    }

    /// <summary>One claimed item, one transaction.</summary>
    /// <returns>False when the date was moved, the page is down already, or another worker has it.</returns>
    public async Task<bool> TakeOffAsync(int itemId, string owner, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var item = await store.LoadAsync(itemId, cancel);
        var dates = await db.Set<ItemDates>().FindAsync([itemId], cancel);
        if (item?.Live is null || dates is not { WithdrawAtUtc: { } due, WithdrawAs: { } end } || dates.ClaimedBy != owner || due > time.GetUtcNow().UtcDateTime)
        {
            return false;
        }

        await withdrawal.TakeOffAsync(item, end, "到期自动下架", dates.WithdrawSetById, successorId: null, cancel);
        db.Audit(AuditDraft.Done(
            Clock, "content.expire", nameof(ContentItem), () => item.Id, new { kind = end.ToString(), due, setBy = dates.WithdrawSetById }, AuditTrigger.Scheduler));
        dates.WithdrawAt(null, end, null);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Tells the unit once for each date that a public page has to be looked at. Returns for how many pages.</summary>
    public async Task<int> RemindAsync(CancellationToken cancel)
    {
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        var due = await db.Set<ItemDates>().AsNoTracking()
            .Where(d => d.ReviewBy <= today && (d.RemindedFor == null || d.RemindedFor != d.ReviewBy)
                && db.Publications.Any(p => p.ItemId == d.ItemId && p.ClosedAtUtc == null))
            .Select(d => new { d.ItemId, Day = d.ReviewBy!.Value, UnitId = db.ContentItems.Where(i => i.Id == d.ItemId).Select(i => i.UnitId).First() })
            .ToListAsync(cancel);
        var told = 0;
        foreach (var row in due)
        {
            await using var transaction = await db.BeginAsync(cancel);
            var marked = await db.Set<ItemDates>()
                .Where(d => d.ItemId == row.ItemId && d.ReviewBy == row.Day && (d.RemindedFor == null || d.RemindedFor != row.Day))
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.RemindedFor, row.Day), cancel);
            if (marked == 1)
            {
                db.Raise(() => new ReviewDateReached(row.ItemId, row.UnitId, row.Day));
                await db.SaveChangesAsync(cancel);
                told++;
            }

            await transaction.CommitAsync(cancel);
        }

        return told;
    }

    private IQueryable<ItemDates> Due(DateTime now) => db.Set<ItemDates>()
        .Where(d => d.WithdrawAtUtc <= now && (d.ClaimedUntilUtc == null || d.ClaimedUntilUtc < now)
            && db.Publications.Any(p => p.ItemId == d.ItemId && p.ClosedAtUtc == null));

    private Task<int?> NextAsync(CancellationToken cancel) =>
        Due(time.GetUtcNow().UtcDateTime).AsNoTracking()
            .OrderBy(d => d.WithdrawAtUtc).ThenBy(d => d.ItemId)
            .Select(d => (int?)d.ItemId)
            .FirstOrDefaultAsync(cancel);
}
