using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>定时发布：the gate judges when the time is set and again when it comes.</summary>
public sealed class Scheduling(DraftAction action, CandidateBuilder candidates, PublishGate gate, ChangeNotes notes, TimeProvider time)
{
    private const string NotYours = "您没有定时发布的权限。";

    /// <summary>定时或改期. A new time keeps every signature: they belong to the text, and the text is the same.</summary>
    public Task<DraftOutcome> ScheduleAsync(
        Actor actor, int itemId, int expectedRevision, DateTime forUtc, CancellationToken cancel, ChangeWords? change = null) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.schedule", item => MayPublish(actor, item), async item =>
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (forUtc <= now)
            {
                return new DraftOutcome.Invalid([new FieldError("ScheduledFor", "定时发布的时间要晚于现在。")]);
            }

            var judgement = await gate.JudgeAsync(await candidates.BuildAsync(item, item.Current, GateStage.Publish, cancel), cancel);
            if (!judgement.Passed)
            {
                return new DraftOutcome.Blocked(judgement);
            }

            if (ChangeNotes.Fault(change) is { } fault)
            {
                return new DraftOutcome.Invalid([fault]);
            }

            item.Schedule(forUtc, actor.UserId, now);
            notes.Keep(item, change, actor.UserId);
            return null;
        }, cancel, new { forUtc });

    public Task<DraftOutcome> UnscheduleAsync(Actor actor, int itemId, int expectedRevision, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.unschedule", item => MayPublish(actor, item), item =>
        {
            item.Unschedule("人工取消", actor.UserId, time.GetUtcNow().UtcDateTime);
            return Task.FromResult<DraftOutcome?>(null);
        }, cancel);

    private static string? MayPublish(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Publish, item.UnitId) ? null : NotYours;
}
