using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Access;

/// <summary>查阅留痕：each opening of a limited item by a reader is one audit row, at most one per person, item and hour.</summary>
public static class LimitedReadings
{
    public const string Action = "content.limited.read";

    private static readonly TimeSpan Once = TimeSpan.FromHours(1);

    /// <summary>Does nothing inside a transaction: what is done there has its own row.</summary>
    public static async Task NoteReadingAsync(this CmsDbContext db, int itemId, CancellationToken cancel)
    {
        if (db.Reader is not { } reader || db.Database.CurrentTransaction is not null
            || !await db.Set<AccessLimit>().AnyAsync(l => l.ItemId == itemId && l.LiftedAtUtc == null, cancel))
        {
            return;
        }

        var since = db.UtcNow - Once;
        var noted = await db.AuditEntries.AnyAsync(
            a => a.SubjectType == nameof(ContentItem) && a.SubjectId == itemId && a.Action == Action && a.ActorId == reader.UserId && a.AtUtc > since, cancel);
        if (!noted)
        {
            db.Audit(AuditDraft.Done(reader, Action, nameof(ContentItem), () => itemId));
            await db.SaveChangesAsync(cancel);
        }
    }
}
