using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>撤回发布：takes the item off page, list, search and sitemap; a tombstone with the reason stays (410).</summary>
public sealed class Withdrawal(CmsDbContext db, DraftAction action, TimeProvider time)
{
    public Task<DraftOutcome> WithdrawAsync(
        Actor actor, int itemId, int expectedRevision, PublicationEnd? kind, string? reason, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.withdraw", item => MayWithdraw(actor, item), async item =>
        {
            if (kind is not { } end || end == PublicationEnd.Superseded || !Enum.IsDefined(end))
            {
                return new DraftOutcome.Invalid([new FieldError("Kind", "请选择撤回类型。")]);
            }

            if (string.IsNullOrWhiteSpace(reason))
            {
                return new DraftOutcome.Invalid([new FieldError("Reason", "请写明撤回原因，市民打开原网址时会看到。")]);
            }

            var live = item.Live;
            item.Withdraw(end, reason.Trim(), actor.UserId, time.GetUtcNow().UtcDateTime);
            var channelId = (await db.ContentVersions.FindAsync([live!.VersionId], cancel))!.ChannelId;
            db.Raise(() => new ContentWithdrawn(item.Id, live.Id, channelId, item.UnitId));
            return null;
        }, cancel, new { kind = kind?.ToString() });

    private static string? MayWithdraw(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Withdraw, item.UnitId) ? null : "您没有撤回已发布内容的权限。";
}
