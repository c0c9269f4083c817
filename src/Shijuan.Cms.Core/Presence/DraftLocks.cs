using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Presence;

/// <summary>
/// 编辑锁的规则：a lock holds for <see cref="Lifetime"/> after the owner's last change, as long as the owner has unsaved words or still has the page open.
/// It ends with the account. The revision protects the text in any case; the lock spares people the conflict.
/// </summary>
public sealed class DraftLocks(CmsDbContext db, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>So long a lock that was taken over holds before the first change.</summary>
    public static readonly TimeSpan ClaimLifetime = TimeSpan.FromMinutes(2);

    /// <summary>The lock that holds now, or null.</summary>
    public async Task<HeldLock?> FindAsync(int itemId, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var here = now - WhoIsHere.Gone;
        var found = await db.Set<DraftLock>().AsNoTracking()
            .Where(l => l.ItemId == itemId)
            .Join(db.Users, l => l.OwnerId, u => u.Id, (l, u) => new
            {
                l.OwnerId, u.DisplayName, u.LockoutEnd, l.TakenAtUtc, l.ChangedAtUtc, l.ClaimedAtUtc,
                Types = db.WorkingCopies.Any(w => w.ItemId == itemId && w.UserId == l.OwnerId),
                IsHere = db.Set<DraftPresence>().Any(p => p.ItemId == itemId && p.UserId == l.OwnerId && p.SeenAtUtc >= here),
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null || !AccountUse.IsInUse(found.LockoutEnd) || found.ChangedAtUtc + Lifetime <= now)
        {
            return null;
        }

        return found.Types || found.IsHere || found.ClaimedAtUtc + ClaimLifetime > now
            ? new HeldLock(found.OwnerId, found.DisplayName, found.TakenAtUtc, found.ChangedAtUtc + Lifetime)
            : null;
    }

    /// <summary>The lock of somebody else that stops this person, or null.</summary>
    public async Task<HeldLock?> AgainstAsync(Actor actor, int itemId, CancellationToken cancel) =>
        await FindAsync(itemId, cancel) is { } held && held.OwnerId != actor.UserId ? held : null;

    /// <summary>Takes or renews the lock; stored with the caller's next save. Only after <see cref="AgainstAsync"/> said null.</summary>
    public async Task TakeAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        if (actor.UserId is { } userId)
        {
            (await RowAsync(itemId, userId, cancel)).Change(userId, time.GetUtcNow().UtcDateTime);
        }
    }

    /// <summary>接手：the lock passes to this person, whoever holds it; stored with the caller's next save.</summary>
    public async Task ClaimAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        if (actor.UserId is { } userId)
        {
            (await RowAsync(itemId, userId, cancel)).Claim(userId, time.GetUtcNow().UtcDateTime);
        }
    }

    /// <summary>The person closed the page with everything saved: nobody has to wait for the lock to expire.</summary>
    public Task ReleaseAsync(Actor actor, int itemId, CancellationToken cancel) =>
        db.Set<DraftLock>()
            .Where(l => l.ItemId == itemId && l.OwnerId == actor.UserId && !db.WorkingCopies.Any(w => w.ItemId == itemId && w.UserId == l.OwnerId))
            .ExecuteDeleteAsync(cancel);

    private async Task<DraftLock> RowAsync(int itemId, int userId, CancellationToken cancel)
    {
        if (await db.Set<DraftLock>().SingleOrDefaultAsync(l => l.ItemId == itemId, cancel) is { } present)
        {
            return present;
        }

        var taken = new DraftLock(itemId, userId, time.GetUtcNow().UtcDateTime);
        db.Set<DraftLock>().Add(taken);
        return taken;
    }
}

/// <summary>有效的编辑锁。Immutable.</summary>
public sealed record HeldLock(int OwnerId, string OwnerName, DateTime SinceUtc, DateTime UntilUtc);
