using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Presence;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>自动保存：keeps what a person has typed, apart from the draft itself. Two tabs of one person notice each other.</summary>
public sealed class WorkingCopies(CmsDbContext db, DraftLocks locks, TimeProvider time)
{
    /// <param name="baseRevision">Revision of the item on which the typing began.</param>
    /// <param name="copyRevision">Count of the last autosave this tab knows of; 0 before the first.</param>
    public async Task<AutosaveOutcome> KeepAsync(
        Actor actor, int itemId, int baseRevision, int copyRevision, DraftFields fields, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var item = await db.ContentItems.AsNoTracking().SingleOrDefaultAsync(i => i.Id == itemId, cancel);
        if (item is null || actor.UserId is not { } userId || !actor.Can(CorePermissions.Draft, item.UnitId))
        {
            return new AutosaveOutcome.Refused();
        }

        if (item.State == ContentState.Draft && await locks.AgainstAsync(actor, itemId, cancel) is { } held)
        {
            return new AutosaveOutcome.Locked(held);
        }

        if (item.State != ContentState.Draft || item.Revision != baseRevision)
        {
            return new AutosaveOutcome.Conflict("这份稿件已被其他人保存或送审。您刚才输入的内容仍在本页，请点“查看差异”决定保留哪一份。");
        }

        var copy = await db.WorkingCopies.SingleOrDefaultAsync(w => w.ItemId == itemId && w.UserId == userId, cancel);
        if (copy is not null && copy.BaseRevision == baseRevision && copy.Revision != copyRevision)
        {
            return new AutosaveOutcome.Conflict("您在另一个窗口也在编辑这份稿件。请点“查看差异”决定保留哪一份。");
        }

        if (copy is null)
        {
            copy = new WorkingCopy(itemId, userId);
            db.WorkingCopies.Add(copy);
        }

        copy.Keep(fields.ToJson(), baseRevision, time.GetUtcNow().UtcDateTime);
        await locks.TakeAsync(actor, itemId, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Two tabs, or two people, wrote at the same moment (PostgreSQL only): this one is told and sends its words again.
            return new AutosaveOutcome.Conflict("同一时间有另一处也在保存这份稿件。您刚才输入的内容仍在本页，请点“查看差异”决定保留哪一份。");
        }

        await transaction.CommitAsync(cancel);
        return new AutosaveOutcome.Kept(copy.Revision, copy.SavedAtUtc);
    }

    /// <summary>The same person changed the files of the draft: their own typing is not stale because of it.</summary>
    public Task FollowAsync(Actor actor, int itemId, int from, int to, CancellationToken cancel) =>
        db.WorkingCopies
            .Where(w => w.ItemId == itemId && w.UserId == actor.UserId && w.BaseRevision == from)
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.BaseRevision, to), cancel);

    /// <summary>What the person typed and did not save, or null.</summary>
    public Task<WorkingCopy?> FindAsync(Actor actor, int itemId, CancellationToken cancel) =>
        db.WorkingCopies.AsNoTracking().SingleOrDefaultAsync(w => w.ItemId == itemId && w.UserId == actor.UserId, cancel);

    public Task DiscardAsync(Actor actor, int itemId, CancellationToken cancel) =>
        db.WorkingCopies.Where(w => w.ItemId == itemId && w.UserId == actor.UserId).ExecuteDeleteAsync(cancel);
}

/// <summary>自动保存的结果。Immutable.</summary>
public abstract record AutosaveOutcome
{
    private AutosaveOutcome() { }

    public sealed record Kept(int CopyRevision, DateTime AtUtc) : AutosaveOutcome;

    public sealed record Conflict(string Message) : AutosaveOutcome;

    /// <summary>Somebody else is changing the draft: 423.</summary>
    public sealed record Locked(HeldLock Lock) : AutosaveOutcome;

    public sealed record Refused : AutosaveOutcome;
}
