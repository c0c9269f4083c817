using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Interpretation;

/// <summary>
/// 解读随文件撤下 (2.3.04)：when a document is withdrawn, an interpretation that explains no other public document goes with it, for the same reason.
/// One that explains others stays; its page then shows only those.
/// </summary>
internal sealed class WithdrawWithDocument(CmsDbContext db, Withdrawal withdrawal) : IEventHandler<ContentWithdrawn>
{
    private static readonly Actor Machine = Actor.System("解读随文件撤下");

    public async Task HandleAsync(ContentWithdrawn e, CancellationToken cancel)
    {
        var end = await db.Publications.Where(p => p.Id == e.PublicationId).Select(p => p.End).SingleOrDefaultAsync(cancel);
        // Published again since, or followed by another text: nothing to take down.
        if (end is null or PublicationEnd.Superseded || await db.Publications.AnyAsync(p => p.ItemId == e.ItemId && p.ClosedAtUtc == null, cancel))
        {
            return;
        }

        foreach (var id in await OrphansAsync(e.ItemId, cancel))
        {
            // Asked again under the lock: another text of it may have been published meanwhile, which explains another document.
            await db.LockItemAsync(id, cancel);
            if (!(await OrphansAsync(e.ItemId, cancel)).Contains(id))
            {
                continue;
            }

            // 合并 leads to a successor of the document, which is none of the interpretation.
            await withdrawal.TakeOffWithAsync(Machine, id, end == PublicationEnd.Merged ? PublicationEnd.Expired : end.Value, "所解读的文件已经撤下", cancel);
        }
    }

    private Task<List<int>> OrphansAsync(int documentId, CancellationToken cancel) => (
        from l in db.ContentLinks
        where l.ToItemId == documentId && l.Kind == ContentLinkKind.Interprets
        join p in db.Publications on l.VersionId equals p.VersionId
        where p.ClosedAtUtc == null
            && !db.ContentLinks.Any(other => other.VersionId == l.VersionId && other.Kind == ContentLinkKind.Interprets && other.ToItemId != documentId
                && db.Publications.Any(d => d.ItemId == other.ToItemId && d.ClosedAtUtc == null))
        select p.ItemId).Distinct().OrderBy(id => id).ToListAsync(cancel);
}
