using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Persistence;

/// <summary>Appends to the audit chain. The chain lock is held by the caller's transaction.</summary>
internal static class AuditWriter
{
    public static async Task WriteAsync(CmsDbContext db, IReadOnlyList<AuditDraft> drafts, DateTime nowUtc, CancellationToken cancel)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        var head = await HeadAsync(db, cancel);
        foreach (var draft in drafts)
        {
            var entry = new AuditEntry(
                head.Sequence + 1,
                Guid.CreateVersion7(new DateTimeOffset(nowUtc, TimeSpan.Zero)),
                WholeMilliseconds(nowUtc),
                draft.Actor.UserId,
                draft.Actor.Name,
                draft.Trigger,
                draft.Action,
                draft.SubjectType,
                draft.SubjectId(),
                draft.Outcome,
                draft.Data,
                head.Hash);
            db.AuditEntries.Add(entry);
            head.Advance(entry);
        }
    }

    private static async Task<AuditHead> HeadAsync(CmsDbContext db, CancellationToken cancel)
    {
        // A context that saved before still tracks the head as it was then: read it anew under the lock.
        var tracked = db.ChangeTracker.Entries<AuditHead>().SingleOrDefault();
        if (tracked is not null)
        {
            await tracked.ReloadAsync(cancel);
            return tracked.Entity;
        }

        var head = await db.AuditHeads.SingleOrDefaultAsync(cancel);
        if (head is null)
        {
            head = new AuditHead();
            db.AuditHeads.Add(head);
        }

        return head;
    }

    private static DateTime WholeMilliseconds(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
