using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>到时发布：one claimed item, one transaction, one result. It goes live, or it goes back to 已审定 with the reason; after a fault nothing has changed.</summary>
public sealed class ScheduledPublication(CmsDbContext db, ContentStore store, Publisher publisher, TimeProvider time)
{
    public static readonly Actor Clock = Actor.System("定时发布");

    /// <returns>Null when the time was taken back or moved, or another worker has it: then nothing happens.</returns>
    public async Task<PublishOutcome?> FireAsync(int itemId, string owner, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var item = await store.LoadAsync(itemId, cancel);
        if (item is null || !IsDue(item) || item.ScheduleClaimedBy != owner)
        {
            return null;
        }

        var outcome = await publisher.DecideAsync(item, new PublishRequest(itemId, Clock, PublishTrigger.Schedule, ExpectedRevision: null), cancel);
        if (outcome is PublishOutcome.Blocked blocked)
        {
            Fail(item, Words(blocked.Judgement));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    internal bool IsDue(ContentItem item) =>
        item.State == ContentState.Scheduled && item.ScheduledForUtc <= time.GetUtcNow().UtcDateTime;

    /// <summary>定时发布失败：somebody has to act, and the next run does not try in vain. The caller saves.</summary>
    internal void Fail(ContentItem item, string why)
    {
        var scheduledBy = item.ScheduledById;
        item.Unschedule("定时发布未通过", null, time.GetUtcNow().UtcDateTime, why);
        db.Audit(AuditDraft.Done(
            Clock, "content.schedule-failed", nameof(ContentItem), () => item.Id, new { version = item.CurrentNumber }, AuditTrigger.Scheduler));
        db.Raise(() => new ScheduledPublicationFailed(item.Id, item.UnitId, scheduledBy));
    }

    private static string Words(Judgement judgement)
    {
        var blocking = judgement.Findings.Where(f => f.Severity == Severity.Blocking).ToList();
        return blocking.Count == 0
            ? "到时间检查没有通过。"
            : $"到时间再检查，有 {blocking.Count} 项不得发布。第一项：{blocking[0].Message}";
    }
}
