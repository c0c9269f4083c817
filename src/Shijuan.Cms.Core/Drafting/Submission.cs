using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Comments;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Presence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>送审与撤回送审：the text must pass every rule that does not wait for signatures; then it is frozen.</summary>
public sealed class Submission(
    CmsDbContext db, DraftAction action, CandidateBuilder candidates, PublishGate gate, ReviewRoutes routes, ReviewTasks tasks, UnitTree units, EditionComments comments,
    DraftLocks locks, DraftLinks links, TimeProvider time)
{
    public Task<DraftOutcome> SubmitAsync(Actor actor, int itemId, int expectedRevision, CancellationToken cancel) =>
        SubmitAsync(actor, itemId, expectedRevision, SubmitAs.Usual, cancel);

    public Task<DraftOutcome> SubmitAsync(Actor actor, int itemId, int expectedRevision, SubmitAs how, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.submit", item => MayDraft(actor, item), async item =>
        {
            if (how.Urgent && string.IsNullOrWhiteSpace(how.Reason))
            {
                return new DraftOutcome.Invalid([new FieldError("UrgentReason", "选择“特急”时请写明事由。")]);
            }

            if (!ContentLifecycle.Allows(item.State, ContentIntent.Submit, item.Live is not null))
            {
                throw new IllegalTransitionException(item.State, ContentIntent.Submit);
            }

            if (await locks.AgainstAsync(actor, itemId, cancel) is { } held)
            {
                return new DraftOutcome.Locked(held);
            }

            var unsaved = await db.WorkingCopies.AnyAsync(w => w.ItemId == itemId && w.UserId == actor.UserId, cancel);
            if (unsaved)
            {
                return new DraftOutcome.WrongState("您还有自动保存但没有正式保存的内容。请先点“保存”，再送审。");
            }

            var candidate = await candidates.BuildAsync(item, item.Current, GateStage.Text, cancel);
            var judgement = await gate.JudgeAsync(candidate, cancel);
            var open = await comments.BlockingAsync(item, cancel);
            if (open.Count > 0)
            {
                return new DraftOutcome.OpenComments(open, judgement);
            }

            if (!judgement.Passed)
            {
                return new DraftOutcome.Blocked(judgement);
            }

            await links.RebuildAsync(item, cancel);
            await db.SaveChangesAsync(cancel);
            var now = time.GetUtcNow().UtcDateTime;
            var root = (await units.LoadAsync(cancel)).All.First(u => u.Type == UnitType.CountyGovernment);
            item.Submit(IndexNumber.For(root.AreaCode ?? "000000", item.UnitId, ChinaTime.DateOf(now).Year, item.Id), actor.UserId, now);
            await RouteAsync(actor, item, how, now, cancel);
            db.Raise(() => new TextSubmitted(item.Id, item.UnitId));
            return null;
        }, cancel, new { urgent = how.Urgent, risk = how.Risk.ToString() });

    /// <summary>撤回送审：by the drafting unit, to go on writing. Signatures on the frozen text stay as evidence and count no more.</summary>
    public Task<DraftOutcome> RecallAsync(Actor actor, int itemId, int expectedRevision, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.recall", item => MayDraft(actor, item), async item =>
        {
            var now = time.GetUtcNow().UtcDateTime;
            item.ReturnToDraft(ContentIntent.Recall, "起草单位撤回送审", actor.UserId, now);
            await tasks.SyncAsync(item, ReviewSteps.Standard, [], now, cancel);
            return null;
        }, cancel);

    /// <summary>定下审批路线：from the chains as they are now; whoever changes a chain later does not change this review.</summary>
    private async Task RouteAsync(Actor actor, ContentItem item, SubmitAs how, DateTime now, CancellationToken cancel)
    {
        var version = item.Current;
        var chain = how.Urgent ? null : await routes.ChooseAsync(item.TypeKey, version.ChannelId, item.UnitId, how.Risk, cancel);
        var route = how.Urgent ? ReviewSteps.Emergency : chain?.Route ?? ReviewSteps.Standard;
        db.VersionRoutes.Add(new VersionRoute(version, route, chain?.Id, how.Risk, how.Urgent ? how.Reason!.Trim() : null, actor.UserId, now));
        foreach (var task in await tasks.SyncAsync(item, route, [], now, cancel))
        {
            db.Raise(() => new ReviewStepOpened(item.Id, item.UnitId, task.Name, task.DueAtUtc));
        }
    }

    private static string? MayDraft(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Draft, item.UnitId) ? null : "您没有为该单位送审稿件的权限。";
}

/// <summary>送审方式。Immutable.</summary>
/// <param name="Urgent">特急：the emergency route; demands a reason.</param>
public sealed record SubmitAs(RiskClass Risk, bool Urgent, string? Reason)
{
    public static readonly SubmitAs Usual = new(RiskClass.General, Urgent: false, Reason: null);
}
