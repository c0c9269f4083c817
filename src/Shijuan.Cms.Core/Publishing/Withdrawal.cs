using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>撤回发布：takes the item off page, list, search and sitemap; what the address answers afterwards depends on the kind (<see cref="WithdrawalType"/>).</summary>
public sealed class Withdrawal(CmsDbContext db, ContentStore store, DraftAction action, Successors successors, TimeProvider time)
{
    public Task<DraftOutcome> WithdrawAsync(
        Actor actor, int itemId, int expectedRevision, PublicationEnd? kind, string? reason, CancellationToken cancel, string? successor = null) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.withdraw", item => MayWithdraw(actor, item), async item =>
        {
            if (WithdrawalType.Find(kind) is not { } type)
            {
                return new DraftOutcome.Invalid([new FieldError("Kind", "请选择撤回类型。")]);
            }

            if (string.IsNullOrWhiteSpace(reason))
            {
                return new DraftOutcome.Invalid([new FieldError("Reason", "请写明撤回原因。")]);
            }

            var found = type.End == PublicationEnd.Merged ? await successors.FindAsync(item.Id, successor, cancel) : new SuccessorFound(null, null);
            if (found.Fault is { } fault)
            {
                return new DraftOutcome.Invalid([new FieldError("Successor", fault)]);
            }

            await TakeOffAsync(item, type.End, reason.Trim(), actor.UserId, found.ItemId, cancel);
            return null;
        }, cancel, new { kind = kind?.ToString() });

    /// <summary>随同撤下：what belongs to something that was withdrawn goes with it. The caller holds the transaction and saves; nothing happens to what is not public.</summary>
    public async Task<bool> TakeOffWithAsync(Actor machine, int itemId, PublicationEnd end, string reason, CancellationToken cancel)
    {
        if (await store.LoadAsync(itemId, cancel) is not { Live: not null } item)
        {
            return false;
        }

        await TakeOffAsync(item, end, reason, machine.UserId, successorId: null, cancel);
        db.Audit(AuditDraft.Done(machine, "content.withdraw", nameof(ContentItem), () => itemId, new { kind = end.ToString() }, AuditTrigger.System));
        return true;
    }

    /// <summary>Closes the open publication and tells everybody. The caller audits and saves.</summary>
    internal async Task TakeOffAsync(ContentItem item, PublicationEnd end, string reason, int? actorId, int? successorId, CancellationToken cancel)
    {
        var live = item.Live;
        item.Withdraw(end, reason, actorId, time.GetUtcNow().UtcDateTime, successorId);
        var channelId = await db.ContentVersions.Where(v => v.Id == live!.VersionId).Select(v => v.ChannelId).SingleAsync(cancel);
        db.Raise(() => new ContentWithdrawn(item.Id, live!.Id, channelId, item.UnitId));
    }

    internal static string? MayWithdraw(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Withdraw, item.UnitId) ? null : "您没有撤回已发布内容的权限。";
}
