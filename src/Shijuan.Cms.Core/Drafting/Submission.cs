using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>送审与撤回送审：the text must pass every rule that does not wait for signatures; then it is frozen.</summary>
public sealed class Submission(
    CmsDbContext db, DraftAction action, CandidateBuilder candidates, PublishGate gate, UnitTree units, TimeProvider time)
{
    public Task<DraftOutcome> SubmitAsync(Actor actor, int itemId, int expectedRevision, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.submit", item => MayDraft(actor, item), async item =>
        {
            if (!ContentLifecycle.Allows(item.State, ContentIntent.Submit, item.Live is not null))
            {
                throw new IllegalTransitionException(item.State, ContentIntent.Submit);
            }

            var unsaved = await db.WorkingCopies.AnyAsync(w => w.ItemId == itemId && w.UserId == actor.UserId, cancel);
            if (unsaved)
            {
                return new DraftOutcome.WrongState("您还有自动保存但没有正式保存的内容。请先点“保存”，再送审。");
            }

            var candidate = await candidates.BuildAsync(item, item.Current, GateStage.Text, cancel);
            var judgement = await gate.JudgeAsync(candidate, cancel);
            if (!judgement.Passed)
            {
                return new DraftOutcome.Blocked(judgement);
            }

            var now = time.GetUtcNow().UtcDateTime;
            var root = (await units.LoadAsync(cancel)).All.First(u => u.Type == UnitType.CountyGovernment);
            item.Submit(IndexNumber.For(root.AreaCode ?? "000000", item.UnitId, ChinaTime.DateOf(now).Year, item.Id), actor.UserId, now);
            db.Raise(() => new TextSubmitted(item.Id, item.UnitId));
            return null;
        }, cancel);

    /// <summary>撤回送审：by the drafting unit, to go on writing. Signatures on the frozen text stay as evidence and count no more.</summary>
    public Task<DraftOutcome> RecallAsync(Actor actor, int itemId, int expectedRevision, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.recall", item => MayDraft(actor, item), item =>
        {
            item.ReturnToDraft(ContentIntent.Recall, "起草单位撤回送审", actor.UserId, time.GetUtcNow().UtcDateTime);
            return Task.FromResult<DraftOutcome?>(null);
        }, cancel);

    private static string? MayDraft(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Draft, item.UnitId) ? null : "您没有为该单位送审稿件的权限。";
}
