using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Core.Releases;

/// <summary>联合发布：put items together, publish them at once or at a time, or let them go their own ways again.</summary>
public sealed class ReleaseGroups(CmsDbContext db, ReleaseStore groups, GroupRelease release, TimeProvider time)
{
    public const int LongestName = 100;

    /// <summary>Enough for a document with everything around it; one transaction publishes them all.</summary>
    public const int MostItems = 20;

    public async Task<ReleaseOutcome> CreateAsync(Actor actor, string? name, int firstItemId, CancellationToken cancel)
    {
        var unitId = await db.ContentItems.Where(i => i.Id == firstItemId).Select(i => (int?)i.UnitId).SingleOrDefaultAsync(cancel);
        var outcome = unitId is not { } unit ? new ReleaseOutcome.NotFound()
            : !actor.Can(CorePermissions.Publish, unit) ? new ReleaseOutcome.Forbidden("您没有这个单位的发布权限。")
            : string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName
                ? new ReleaseOutcome.Invalid([new FieldError("Name", $"请给这一组起个名字，不超过 {LongestName} 个字。")])
                : (ReleaseOutcome?)null;
        if (outcome is not null)
        {
            db.Audit(AuditDraft.Refused(actor, "release.create", nameof(ContentItem), firstItemId, new { why = outcome.GetType().Name }));
            await db.SaveChangesAsync(cancel);
            return outcome;
        }

        return await CreateAsync(actor, new ReleaseGroup(name!.Trim(), unitId!.Value, actor.UserId, time.GetUtcNow().UtcDateTime), firstItemId, cancel);
    }

    public Task<ReleaseOutcome> AddAsync(Actor actor, int groupId, int revision, int itemId, CancellationToken cancel) =>
        groups.RunAsync(actor, groupId, revision, "release.add", async (group, items) =>
        {
            var unitId = await db.ContentItems.Where(i => i.Id == itemId).Select(i => (int?)i.UnitId).SingleOrDefaultAsync(cancel);
            if (unitId is not { } unit || !actor.Can(CorePermissions.Publish, unit))
            {
                // The same words for both: whoever may not know of an item is not told that it exists.
                return new ReleaseOutcome.Invalid([new FieldError("ItemId", "没有找到这份稿件，或您没有它所在单位的发布权限。")]);
            }

            if (await FaultAsync(itemId, cancel) is { } fault)
            {
                return new ReleaseOutcome.Invalid([new FieldError("ItemId", fault)]);
            }

            if (group.State == ReleaseState.Scheduled)
            {
                return new ReleaseOutcome.WrongState("已经定时的组不能增减稿件，请先取消定时。");
            }

            if (items.Count >= MostItems)
            {
                return new ReleaseOutcome.Invalid([new FieldError("ItemId", $"一组最多 {MostItems} 份稿件。")]);
            }

            group.Add(itemId);
            return null;
        }, cancel);

    public Task<ReleaseOutcome> RemoveAsync(Actor actor, int groupId, int revision, int itemId, CancellationToken cancel) =>
        groups.RunAsync(actor, groupId, revision, "release.remove", (group, _) =>
        {
            if (group.State == ReleaseState.Scheduled)
            {
                return Task.FromResult<ReleaseOutcome?>(new ReleaseOutcome.WrongState("已经定时的组不能增减稿件，请先取消定时。"));
            }

            if (group.Items.SingleOrDefault(i => i.ItemId == itemId) is not { } member)
            {
                return Task.FromResult<ReleaseOutcome?>(new ReleaseOutcome.NotFound());
            }

            group.Remove(member);
            return Task.FromResult<ReleaseOutcome?>(null);
        }, cancel);

    /// <summary>解散：the items stay as they are and may be published one by one.</summary>
    public Task<ReleaseOutcome> DissolveAsync(Actor actor, int groupId, int revision, CancellationToken cancel) =>
        groups.RunAsync(actor, groupId, revision, "release.dissolve", (group, items) =>
        {
            UnscheduleAll(items, actor);
            group.Dissolve();
            return Task.FromResult<ReleaseOutcome?>(null);
        }, cancel);

    public Task<ReleaseOutcome> PublishAsync(Actor actor, int groupId, int revision, CancellationToken cancel) =>
        release.PublishAsync(actor, groupId, revision, cancel);

    /// <summary>Every member is judged now and again when the time comes. A new time keeps all signatures.</summary>
    public Task<ReleaseOutcome> ScheduleAsync(Actor actor, int groupId, int revision, DateTime forUtc, CancellationToken cancel) =>
        groups.RunAsync(actor, groupId, revision, "release.schedule", async (group, items) =>
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (forUtc <= now)
            {
                return new ReleaseOutcome.Invalid([new FieldError("ScheduledFor", "定时发布的时间要晚于现在。")]);
            }

            var results = await release.JudgeAsync(items, cancel);
            if (results.Count == 0 || results.Any(r => !r.IsReady))
            {
                return new ReleaseOutcome.Held(results);
            }

            foreach (var item in items)
            {
                item.Schedule(forUtc, actor.UserId, now);
            }

            group.Schedule(forUtc, actor.UserId);
            return null;
        }, cancel);

    public Task<ReleaseOutcome> UnscheduleAsync(Actor actor, int groupId, int revision, CancellationToken cancel) =>
        groups.RunAsync(actor, groupId, revision, "release.unschedule", (group, items) =>
        {
            if (group.State != ReleaseState.Scheduled)
            {
                return Task.FromResult<ReleaseOutcome?>(new ReleaseOutcome.WrongState("这一组没有定时。"));
            }

            UnscheduleAll(items, actor);
            group.Hold(failure: null);
            return Task.FromResult<ReleaseOutcome?>(null);
        }, cancel);

    private async Task<ReleaseOutcome> CreateAsync(Actor actor, ReleaseGroup group, int firstItemId, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        if (await FaultAsync(firstItemId, cancel) is { } fault)
        {
            db.Audit(AuditDraft.Refused(actor, "release.create", nameof(ContentItem), firstItemId, new { why = "state" }));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new ReleaseOutcome.WrongState(fault);
        }

        group.Add(firstItemId);
        db.Add(group);
        db.Audit(AuditDraft.Done(actor, "release.create", nameof(ReleaseGroup), () => group.Id, new { items = new[] { firstItemId } }));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            return new ReleaseOutcome.Conflict();
        }

        await transaction.CommitAsync(cancel);
        return new ReleaseOutcome.Done(group.Id);
    }

    /// <summary>Why an item cannot join, or null.</summary>
    private async Task<string?> FaultAsync(int itemId, CancellationToken cancel)
    {
        if (await db.Set<ReleaseGroupItem>().AnyAsync(i => i.ItemId == itemId && i.IsActive, cancel))
        {
            return "这份稿件已经在一个联合发布组里。";
        }

        var state = await db.ContentItems.Where(i => i.Id == itemId).Select(i => i.State).SingleAsync(cancel);
        return state switch
        {
            ContentState.Draft or ContentState.InReview or ContentState.Approved => null,
            ContentState.Scheduled => "这份稿件已经单独定时，请先取消定时再加入。",
            _ => $"{ContentStateNames.Of(state)}的稿件不能加入联合发布组。",
        };
    }

    private void UnscheduleAll(IReadOnlyList<ContentItem> items, Actor actor)
    {
        foreach (var item in items.Where(i => i.State == ContentState.Scheduled))
        {
            item.Unschedule("联合发布取消定时", actor.UserId, time.GetUtcNow().UtcDateTime);
        }
    }
}
