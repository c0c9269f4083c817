using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>稿件的附件和插图：added to and removed from a draft only.</summary>
public sealed class DraftFiles(DraftAction action, TimeProvider time)
{
    private const string NotYours = "您没有编辑该单位稿件的权限。";

    public Task<DraftOutcome> AddAsync(Actor actor, int itemId, Attachment attachment, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision: null, "content.attach", item => MayDraft(actor, item), item =>
        {
            item.Attach(attachment, actor.UserId, time.GetUtcNow().UtcDateTime);
            return Task.FromResult<DraftOutcome?>(null);
        }, cancel, new { attachment.Sha256, attachment.Size });

    public Task<DraftOutcome> RemoveAsync(Actor actor, int itemId, int attachmentId, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision: null, "content.detach", item => MayDraft(actor, item), item =>
        {
            var attachment = item.Current.Attachments.SingleOrDefault(a => a.Id == attachmentId);
            if (attachment is null)
            {
                return Task.FromResult<DraftOutcome?>(new DraftOutcome.NotFound());
            }

            item.Detach(attachment, actor.UserId, time.GetUtcNow().UtcDateTime);
            return Task.FromResult<DraftOutcome?>(null);
        }, cancel);

    private static string? MayDraft(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Draft, item.UnitId) ? null : NotYours;
}
