using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Review;

/// <summary>催办：who may sign a step that has stood for a day is told again; after two days those with the right of final review are told. Each level once, whatever the clock does afterwards.</summary>
public sealed class Urging(CmsDbContext db, TimeProvider time)
{
    /// <summary>提醒签署人。</summary>
    public static readonly TimeSpan RemindAfter = TimeSpan.FromHours(24);

    /// <summary>上报有终审权限的人。</summary>
    public static readonly TimeSpan EscalateAfter = TimeSpan.FromHours(48);

    private const int Reminded = 1;
    private const int Escalated = 2;
    private const string RatificationOverdueAction = "review.ratification-overdue";

    private static readonly Actor Self = Actor.System("催办");

    /// <returns>How many steps and releases were urged.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (remind, escalate) = (now - RemindAfter, now - EscalateAfter);
        var slow = await db.ReviewTasks.AsNoTracking()
            .Where(t => (t.Urged < Reminded && t.OpenedAtUtc <= remind) || (t.Urged < Escalated && t.OpenedAtUtc <= escalate))
            .OrderBy(t => t.Id).Select(t => new { t.Id, t.ItemId, t.OpenedAtUtc }).ToListAsync(cancel);
        var late = await db.EmergencyReleases.AsNoTracking()
            .Where(r => r.RatifiedAtUtc == null && r.DueAtUtc <= now && !Told().Any(a => a.SubjectId == r.Id))
            .OrderBy(r => r.Id).Select(r => new { r.Id, r.ItemId }).ToListAsync(cancel);
        var urged = 0;
        foreach (var task in slow)
        {
            var level = task.OpenedAtUtc <= escalate ? Escalated : Reminded;
            urged += await OnceAsync(task.ItemId, () => UrgeAsync(task.Id, level, cancel), cancel);
        }

        foreach (var release in late)
        {
            urged += await OnceAsync(release.ItemId, () => TellReleaseAsync(release.Id, cancel), cancel);
        }

        return urged;
    }

    /// <summary>One thing, one transaction: behind the lock it is looked at again, so that a signature given meanwhile, or another node, is not overlooked.</summary>
    private async Task<int> OnceAsync(int itemId, Func<Task<bool>> tell, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        await db.LockItemAsync(itemId, cancel);
        var told = await tell();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return told ? 1 : 0;
    }

    private async Task<bool> UrgeAsync(int taskId, int level, CancellationToken cancel)
    {
        if (await db.ReviewTasks.SingleOrDefaultAsync(t => t.Id == taskId && t.Urged < level, cancel) is not { } task)
        {
            return false;
        }

        // After a stop of two days both are due: the signers have not been reminded either.
        var remindsToo = task.Urged < Reminded;
        task.MarkUrged(level);
        db.Audit(AuditDraft.Done(Self, "review.urge", nameof(ContentItem), () => task.ItemId, new { step = task.Step.Key, level }, AuditTrigger.Scheduler));
        if (remindsToo)
        {
            db.Raise(() => new ReviewStepOverdue(task.Id, task.ItemId, task.UnitId, Escalated: false));
        }

        if (level == Escalated)
        {
            db.Raise(() => new ReviewStepOverdue(task.Id, task.ItemId, task.UnitId, Escalated: true));
        }

        return true;
    }

    private async Task<bool> TellReleaseAsync(int releaseId, CancellationToken cancel)
    {
        var release = await db.EmergencyReleases.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == releaseId && r.RatifiedAtUtc == null && !Told().Any(a => a.SubjectId == r.Id), cancel);
        if (release is null)
        {
            return false;
        }

        db.Audit(AuditDraft.Done(Self, RatificationOverdueAction, nameof(EmergencyRelease), () => release.Id, new { item = release.ItemId }, AuditTrigger.Scheduler));
        db.Raise(() => new RatificationOverdue(release.Id, release.ItemId, release.UnitId));
        return true;
    }

    /// <summary>The trail itself says which releases were told: a release is not changed before it is ratified.</summary>
    private IQueryable<AuditEntry> Told() =>
        db.AuditEntries.Where(a => a.Action == RatificationOverdueAction && a.SubjectType == nameof(EmergencyRelease));
}
