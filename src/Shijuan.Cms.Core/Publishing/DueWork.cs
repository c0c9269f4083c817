using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Releases;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>到时间的事：what is due next, in the order of its time, claimed so that two workers never take the same.</summary>
public sealed class DueWork(CmsDbContext db, TimeProvider time)
{
    /// <summary>One publication takes a fraction of this; what a killed worker had claimed is taken over afterwards.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>The next item or group whose time has come, claimed for this owner; null when nothing is left.</summary>
    public async Task<DueRelease?> ClaimNextAsync(string owner, CancellationToken cancel)
    {
        while (await NextAsync(cancel) is { } next)
        {
            if (await ClaimAsync(next, owner, cancel))
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>How many planned publications are later than the given time allows.</summary>
    public async Task<int> OverdueAsync(TimeSpan tolerance, CancellationToken cancel)
    {
        var before = time.GetUtcNow().UtcDateTime - tolerance;
        return await db.ContentItems.CountAsync(i => i.State == ContentState.Scheduled && i.ScheduledForUtc < before, cancel);
    }

    private async Task<DueRelease?> NextAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var item = await db.ContentItems.AsNoTracking()
            .Where(i => i.State == ContentState.Scheduled && i.ScheduledForUtc <= now
                && (i.ScheduleClaimedUntilUtc == null || i.ScheduleClaimedUntilUtc < now)
                && !db.Set<ReleaseGroupItem>().Any(g => g.ItemId == i.Id && g.IsActive))
            .OrderBy(i => i.ScheduledForUtc).ThenBy(i => i.Id)
            .Select(i => new DueRelease(i.Id, null, i.ScheduledForUtc!.Value))
            .FirstOrDefaultAsync(cancel);
        var group = await db.Set<ReleaseGroup>().AsNoTracking()
            .Where(g => g.State == ReleaseState.Scheduled && g.ScheduledForUtc <= now && (g.ClaimedUntilUtc == null || g.ClaimedUntilUtc < now))
            .OrderBy(g => g.ScheduledForUtc).ThenBy(g => g.Id)
            .Select(g => new DueRelease(null, g.Id, g.ScheduledForUtc!.Value))
            .FirstOrDefaultAsync(cancel);
        return item is null || (group is not null && group.DueAtUtc < item.DueAtUtc) ? group : item;
    }

    /// <summary>One statement that changes the row only while it is still free: of two workers one changes it.</summary>
    private async Task<bool> ClaimAsync(DueRelease due, string owner, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var until = now + Lease;
        var taken = due.ItemId is { } itemId
            ? await db.ContentItems
                .Where(i => i.Id == itemId && i.State == ContentState.Scheduled && i.ScheduledForUtc <= now
                    && (i.ScheduleClaimedUntilUtc == null || i.ScheduleClaimedUntilUtc < now))
                .ExecuteUpdateAsync(s => s.SetProperty(i => i.ScheduleClaimedBy, owner).SetProperty(i => i.ScheduleClaimedUntilUtc, until), cancel)
            : await db.Set<ReleaseGroup>()
                .Where(g => g.Id == due.GroupId && g.State == ReleaseState.Scheduled && g.ScheduledForUtc <= now
                    && (g.ClaimedUntilUtc == null || g.ClaimedUntilUtc < now))
                .ExecuteUpdateAsync(s => s.SetProperty(g => g.ClaimedBy, owner).SetProperty(g => g.ClaimedUntilUtc, until), cancel);
        return taken == 1;
    }
}

/// <summary>到时间的一份稿件或一组稿件。Immutable.</summary>
public sealed record DueRelease(int? ItemId, int? GroupId, DateTime DueAtUtc);
