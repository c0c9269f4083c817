using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Core.Releases;

/// <summary>全组发布：all members in one transaction, or none. First every member is judged; only when all pass does the first one go live.</summary>
public sealed class GroupRelease(
    CmsDbContext db, ReleaseStore groups, CandidateBuilder candidates, PublishGate gate, Publisher publisher, ScheduledPublication schedule, TimeProvider time)
{
    public async Task<ReleaseOutcome> PublishAsync(Actor actor, int groupId, int revision, CancellationToken cancel)
    {
        IReadOnlyList<MemberResult> results = [];
        var outcome = await groups.RunAsync(actor, groupId, revision, "release.publish", async (group, items) =>
        {
            results = await JudgeAsync(items, cancel);
            return results.Count == 0 || results.Any(r => !r.IsReady)
                ? new ReleaseOutcome.Held(results)
                : await GoLiveAsync(group, items, actor, PublishTrigger.Button, cancel);
        }, cancel);
        return outcome;
    }

    /// <summary>The claimed group's time has come.</summary>
    /// <returns>Null when the time was taken back or moved, or another worker has it.</returns>
    public async Task<ReleaseOutcome?> FireAsync(int groupId, string owner, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var group = await groups.LoadAsync(groupId, cancel);
        if (group is not { State: ReleaseState.Scheduled } || group.ScheduledForUtc > time.GetUtcNow().UtcDateTime || group.ClaimedBy != owner)
        {
            return null;
        }

        var items = await groups.MembersAsync(group, cancel);
        var results = await JudgeAsync(items, cancel, mustBeDue: true);
        ReleaseOutcome? outcome = results.All(r => r.IsReady)
            ? await GoLiveAsync(group, items, ScheduledPublication.Clock, PublishTrigger.Schedule, cancel)
            : new ReleaseOutcome.Held(results);
        if (outcome is ReleaseOutcome.Held)
        {
            HoldBack(group, items, results);
        }

        db.Audit(new AuditDraft(
            ScheduledPublication.Clock, AuditTrigger.Scheduler, "release.publish", nameof(ReleaseGroup), () => groupId,
            outcome is null ? AuditOutcome.Done : AuditOutcome.Refused, "{}"));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome ?? new ReleaseOutcome.Done(groupId);
    }

    /// <summary>What the gate says of each member when all go together.</summary>
    public async Task<IReadOnlyList<MemberResult>> JudgeAsync(IReadOnlyList<ContentItem> items, CancellationToken cancel, bool mustBeDue = false)
    {
        var together = items.Select(i => i.Id).ToHashSet();
        var results = new List<MemberResult>();
        foreach (var item in items)
        {
            var judgement = await gate.JudgeAsync(await candidates.BuildAsync(item, item.Current, GateStage.Publish, cancel, together), cancel);
            var trouble = !judgement.Passed ? null
                : mustBeDue && !schedule.IsDue(item) ? "单独改过定时或已退回，和组里定的时间不一致。"
                : !ContentLifecycle.Allows(item.State, ContentIntent.Publish, item.Live is not null) ? $"{ContentStateNames.Of(item.State)}的稿件现在不能发布。"
                : null;
            results.Add(new MemberResult(item.Id, item.Current.Title, judgement, trouble));
        }

        return results;
    }

    /// <summary>Null when all are live. A member that the gate stops now, after it let it pass a moment ago, undoes the whole transaction.</summary>
    private async Task<ReleaseOutcome?> GoLiveAsync(
        ReleaseGroup group, IReadOnlyList<ContentItem> items, Actor actor, PublishTrigger trigger, CancellationToken cancel)
    {
        var together = items.Select(i => i.Id).ToHashSet();
        foreach (var item in items)
        {
            var outcome = await publisher.DecideAsync(item, new PublishRequest(item.Id, actor, trigger, ExpectedRevision: null) { Together = together }, cancel);
            if (outcome is not PublishOutcome.Published)
            {
                throw new InvalidOperationException($"Item {item.Id} of release group {group.Id} passed and then did not; nothing of the group is published.");
            }
        }

        group.Release(time.GetUtcNow().UtcDateTime);
        return null;
    }

    /// <summary>All members go back to 已审定; each says which one held the group.</summary>
    private void HoldBack(ReleaseGroup group, IReadOnlyList<ContentItem> items, IReadOnlyList<MemberResult> results)
    {
        var why = Words(results.First(r => !r.IsReady));
        group.Hold(why);
        foreach (var item in items.Where(i => i.State == ContentState.Scheduled))
        {
            schedule.Fail(item, $"联合发布“{group.Name}”整组没有发布：{why}");
        }
    }

    private static string Words(MemberResult result) =>
        // The reason is kept with every member: whoever reads one may not be allowed to know the title of another.
        $"（编号 {result.ItemId}）{result.Trouble ?? result.Judgement!.Findings.First(f => f.Severity == Severity.Blocking).Message}";
}
