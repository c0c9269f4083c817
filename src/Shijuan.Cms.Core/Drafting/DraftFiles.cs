using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Presence;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>稿件的附件和插图：added to and removed from a draft only.</summary>
public sealed class DraftFiles(DraftAction action, DraftLocks locks, TimeProvider time)
{
    private const string NotYours = "您没有编辑该单位稿件的权限。";

    /// <param name="expectedRevision">What the page that sends the file shows; null for a caller that looks at no page.</param>
    public Task<DraftOutcome> AddAsync(Actor actor, int itemId, Attachment attachment, CancellationToken cancel, int? expectedRevision = null) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.attach", item => MayDraft(actor, item), async item =>
        {
            if (await locks.AgainstAsync(actor, itemId, cancel) is { } held)
            {
                return new DraftOutcome.Locked(held);
            }

            item.Attach(attachment, actor.UserId, time.GetUtcNow().UtcDateTime);
            return null;
        }, cancel, new { attachment.Sha256, attachment.Size });

    public Task<DraftOutcome> RemoveAsync(Actor actor, int itemId, int attachmentId, CancellationToken cancel, int? expectedRevision = null) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.detach", item => MayDraft(actor, item), async item =>
        {
            if (await locks.AgainstAsync(actor, itemId, cancel) is { } held)
            {
                return new DraftOutcome.Locked(held);
            }

            var attachment = item.Current.Attachments.SingleOrDefault(a => a.Id == attachmentId);
            if (attachment is null)
            {
                return new DraftOutcome.NotFound();
            }

            item.Detach(attachment, actor.UserId, time.GetUtcNow().UtcDateTime);
            return null;
        }, cancel);

    private static string? MayDraft(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Draft, item.UnitId) ? null : NotYours;
}
