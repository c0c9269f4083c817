using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>稿件操作的公共步骤：load in a write transaction, check permission, revision and state, act, audit, commit; refuse with an audit row.</summary>
public sealed class DraftAction(CmsDbContext db, ContentStore store, KnowingCircle circle)
{
    /// <param name="action">Audit key, for example <c>content.save</c>.</param>
    /// <param name="allowed">Chinese reason why the person may not, or null.</param>
    /// <param name="act">Does it; returns an outcome of its own to stop, or null when done.</param>
    public Task<DraftOutcome> RunAsync(
        Actor actor, int itemId, int? expectedRevision, string action, Func<ContentItem, string?> allowed,
        Func<ContentItem, Task<DraftOutcome?>> act, CancellationToken cancel, object? facts = null) =>
        RunWhenAsync(actor, itemId, expectedRevision, action, item => Task.FromResult(allowed(item)), act, cancel, facts);

    /// <summary>The same, where the right has to be looked up first.</summary>
    public async Task<DraftOutcome> RunWhenAsync(
        Actor actor, int itemId, int? expectedRevision, string action, Func<ContentItem, Task<string?>> allowed,
        Func<ContentItem, Task<DraftOutcome?>> act, CancellationToken cancel, object? facts = null)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var item = await store.LoadAsync(itemId, cancel);
        if (item is null || !await circle.AdmitsAsync(actor, itemId, cancel))
        {
            return new DraftOutcome.NotFound();
        }

        var read = item.Revision;
        var outcome = await DecideAsync(actor, item, expectedRevision, action, allowed, act, facts);
        if (outcome is not DraftOutcome.Done)
        {
            db.ForgetChanges();
            db.Audit(AuditDraft.Refused(actor, action, nameof(ContentItem), item.Id, new { why = outcome.GetType().Name, facts }));
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e)
        {
            // Somebody committed between our read and our write (PostgreSQL only: SQLite holds the lock):
            // a stale revision, a second signature on the same step, a text frozen meanwhile. Nothing of ours is stored.
            await transaction.RollbackAsync(cancel);
            if (IsCollision(e) || await RevisionAsync(itemId, cancel) != read)
            {
                return new DraftOutcome.Conflict(item);
            }

            // A full disk or a broken database is no conflict: nobody should look for a colleague who was faster.
            throw;
        }

        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>A stale revision, or PostgreSQL's words for two transactions in each other's way.</summary>
    private static bool IsCollision(DbUpdateException e) =>
        e is DbUpdateConcurrencyException || e.InnerException is DbException { SqlState: "40001" or "40P01" };

    private Task<int> RevisionAsync(int itemId, CancellationToken cancel) =>
        db.ContentItems.AsNoTracking().Where(i => i.Id == itemId).Select(i => i.Revision).SingleAsync(cancel);

    private async Task<DraftOutcome> DecideAsync(
        Actor actor, ContentItem item, int? expectedRevision, string action, Func<ContentItem, Task<string?>> allowed,
        Func<ContentItem, Task<DraftOutcome?>> act, object? facts)
    {
        if (await allowed(item) is { } refusal)
        {
            return new DraftOutcome.Forbidden(refusal);
        }

        if (expectedRevision is { } seen && seen != item.Revision)
        {
            return new DraftOutcome.Conflict(item);
        }

        try
        {
            if (await act(item) is { } stopped)
            {
                return stopped;
            }
        }
        catch (IllegalTransitionException e)
        {
            return new DraftOutcome.WrongState(e.Message);
        }

        db.Audit(AuditDraft.Done(actor, action, nameof(ContentItem), () => item.Id, new { version = item.CurrentNumber, state = item.State.ToString(), facts }));
        return new DraftOutcome.Done(item, []);
    }
}
