using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Media;

/// <summary>媒体库操作的公共步骤：load in a write transaction, ask for the permission in the asset's own unit, act, audit, commit; refuse with an audit row.</summary>
public sealed class MediaAction(CmsDbContext db)
{
    private const string Meanwhile = "别人刚刚改过这个素材，请刷新页面后再试。";

    /// <param name="expectedChanges">What the person saw; null when it does not matter.</param>
    /// <param name="act">Does it; returns an outcome of its own to stop, or null when done.</param>
    public async Task<MediaOutcome> RunAsync(
        Actor actor, int assetId, int? expectedChanges, string action, Func<MediaAsset, Task<MediaOutcome?>> act, CancellationToken cancel, object? facts = null)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var asset = await db.Set<MediaAsset>().Include(a => a.Files).SingleOrDefaultAsync(a => a.Id == assetId, cancel);
        if (asset is null)
        {
            return new MediaOutcome.NotFound();
        }

        var outcome = !actor.Can(CorePermissions.Draft, asset.UnitId) ? new MediaOutcome.NotFound()
            : expectedChanges is { } seen && seen != asset.Changes ? new MediaOutcome.Conflict(Meanwhile)
            : await act(asset) ?? new MediaOutcome.Done(asset);
        if (outcome is MediaOutcome.Done)
        {
            db.Audit(AuditDraft.Done(actor, action, nameof(MediaAsset), () => assetId, facts));
        }
        else
        {
            db.ForgetChanges();
            db.Audit(AuditDraft.Refused(actor, action, nameof(MediaAsset), assetId, new { why = outcome.GetType().Name, facts }));
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody committed between our read and our write (PostgreSQL only: SQLite holds the lock). Nothing of ours is stored.
            db.ForgetChanges();
            return new MediaOutcome.Conflict(Meanwhile);
        }

        await transaction.CommitAsync(cancel);
        return outcome;
    }
}
