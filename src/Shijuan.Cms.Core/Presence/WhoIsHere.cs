using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Presence;

/// <summary>谁在看：the people who have an item open, idle or active.</summary>
public sealed class WhoIsHere(CmsDbContext db, TimeProvider time)
{
    /// <summary>A page calls this often.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(8);

    /// <summary>Without a call for so long the page is taken for closed. Browsers let a page in the background call once a minute; a page that is closed says so.</summary>
    public static readonly TimeSpan Gone = TimeSpan.FromSeconds(75);

    /// <summary>Without a key or click for so long somebody is idle.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(2);

    /// <param name="sinceInput">How long ago the person last touched the page.</param>
    public async Task BeatAsync(Actor actor, int itemId, TimeSpan sinceInput, CancellationToken cancel)
    {
        if (actor.UserId is not { } userId)
        {
            return;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var input = now - (sinceInput < TimeSpan.Zero ? TimeSpan.Zero : sinceInput > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : sinceInput);
        var stale = now - Gone;
        var known = await db.Set<DraftPresence>().Where(p => p.ItemId == itemId && p.UserId == userId)
            .ExecuteUpdateAsync(p => p
                .SetProperty(x => x.SinceUtc, x => x.SeenAtUtc < stale ? now : x.SinceUtc)
                .SetProperty(x => x.SeenAtUtc, now)
                .SetProperty(x => x.LastInputAtUtc, input), cancel);
        if (known > 0)
        {
            return;
        }

        await db.Set<DraftPresence>().Where(p => p.SeenAtUtc < now - TimeSpan.FromDays(1)).ExecuteDeleteAsync(cancel);
        db.Set<DraftPresence>().Add(new DraftPresence(itemId, userId, now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Two tabs of one person called at the same moment: the other one wrote the row.
            db.ForgetChanges();
        }
    }

    public Task LeaveAsync(Actor actor, int itemId, CancellationToken cancel) =>
        db.Set<DraftPresence>().Where(p => p.ItemId == itemId && p.UserId == actor.UserId).ExecuteDeleteAsync(cancel);

    /// <summary>Everybody else who has the item open now, the active ones first.</summary>
    public async Task<IReadOnlyList<PersonHere>> OthersAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var stale = now - Gone;
        var here = await db.Set<DraftPresence>().AsNoTracking()
            .Where(p => p.ItemId == itemId && p.UserId != actor.UserId && p.SeenAtUtc >= stale)
            .Join(db.Users, p => p.UserId, u => u.Id, (p, u) => new { u.DisplayName, p.SinceUtc, p.LastInputAtUtc })
            .ToListAsync(cancel);
        return here.OrderByDescending(p => p.LastInputAtUtc)
            .Select(p => new PersonHere(p.DisplayName, p.SinceUtc, now - p.LastInputAtUtc >= Idle ? (int)(now - p.LastInputAtUtc).TotalMinutes : null))
            .ToList();
    }
}

/// <summary>在场的一个人。Immutable.</summary>
/// <param name="IdleMinutes">Whole minutes without a touch; null while active.</param>
public sealed record PersonHere(string Name, DateTime SinceUtc, int? IdleMinutes);
