using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>定时发布：the gate judges when the time is set and again when it comes.</summary>
public sealed class Scheduling(CmsDbContext db, DraftAction action, CandidateBuilder candidates, PublishGate gate, TimeProvider time)
{
    private const string NotYours = "您没有定时发布的权限。";

    public Task<DraftOutcome> ScheduleAsync(Actor actor, int itemId, int expectedRevision, DateTime forUtc, CancellationToken cancel) =>
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

            item.Schedule(forUtc, actor.UserId, now);
            return null;
        }, cancel, new { forUtc });

    public Task<DraftOutcome> UnscheduleAsync(Actor actor, int itemId, int expectedRevision, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision, "content.unschedule", item => MayPublish(actor, item), item =>
        {
            item.Unschedule("人工取消", actor.UserId, time.GetUtcNow().UtcDateTime);
            return Task.FromResult<DraftOutcome?>(null);
        }, cancel);

    /// <summary>Items whose time has come, oldest first.</summary>
    public async Task<IReadOnlyList<int>> DueAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await db.ContentItems.AsNoTracking()
            .Where(i => i.State == ContentState.Scheduled && i.ScheduledForUtc <= now)
            .OrderBy(i => i.ScheduledForUtc)
            .Select(i => i.Id)
            .ToListAsync(cancel);
    }

    /// <summary>定时发布失败：the item goes back to 已审定 with the reason, so that somebody acts and the next run does not try in vain.</summary>
    public Task<DraftOutcome> FailAsync(int itemId, string why, CancellationToken cancel) =>
        action.RunAsync(Actor.System("定时发布"), itemId, expectedRevision: null, "content.schedule-failed", _ => null, item =>
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (item.State == ContentState.Scheduled && item.ScheduledForUtc > now)
            {
                // Somebody set a later time after the failed attempt: their decision stands.
                return Task.FromResult<DraftOutcome?>(new DraftOutcome.WrongState("已重新设定发布时间。"));
            }

            item.Unschedule("定时发布未通过", null, now, why);
            return Task.FromResult<DraftOutcome?>(null);
        }, cancel);

    private static string? MayPublish(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Publish, item.UnitId) ? null : NotYours;
}
