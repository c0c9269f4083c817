using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Presence;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>系统填写：an import writes fields that nobody types. An edit like any other: right, lock, revision, contributor, save record and audit row.</summary>
public sealed class DraftFill(DraftAction action, DraftLocks locks, DraftSaves saves, TimeProvider time)
{
    /// <param name="expectedRevision">What the page that asks for it shows.</param>
    /// <param name="fill">Writes the values; they are canonical already.</param>
    /// <param name="facts">For the trail; never personal data.</param>
    public Task<DraftOutcome> FillAsync(
        Actor actor, int itemId, int expectedRevision, Action<VersionDetail> fill, object facts, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.fill", item => MayDraft(actor, item), async item =>
        {
            if (await locks.AgainstAsync(actor, itemId, cancel) is { } held)
            {
                return new DraftOutcome.Locked(held);
            }

            if (item.Current.Detail is not { } detail)
            {
                return new DraftOutcome.WrongState("这种稿件没有专用字段，不能导入。");
            }

            item.EditDraft(item.Current.Text, actor.UserId, time.GetUtcNow().UtcDateTime);
            fill(detail);
            await saves.KeepAsync(actor, item, cancel);
            await locks.TakeAsync(actor, item.Id, cancel);
            return null;
        }, cancel, facts);

    private static string? MayDraft(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Draft, item.UnitId) ? null : "您没有编辑该单位稿件的权限。";
}
