using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Releases;

/// <summary>联合发布操作的公共步骤：load group and members in a write transaction, check rights in every member's unit and the revision, act, audit, commit; refuse with an audit row.</summary>
public sealed class ReleaseStore(CmsDbContext db, ContentStore store)
{
    /// <param name="expectedRevision">The revision the person saw; null where nobody looked.</param>
    public async Task<ReleaseOutcome> RunAsync(
        Actor actor, int groupId, int? expectedRevision, string action, Func<ReleaseGroup, IReadOnlyList<ContentItem>, Task<ReleaseOutcome?>> act, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        if (await LoadAsync(groupId, cancel) is not { } group)
        {
            return new ReleaseOutcome.NotFound();
        }

        var outcome = await DecideAsync(actor, group, expectedRevision, act, cancel);
        if (outcome is not ReleaseOutcome.Done)
        {
            db.ForgetChanges();
            db.Audit(AuditDraft.Refused(actor, action, nameof(ReleaseGroup), groupId, new { why = outcome.GetType().Name }));
        }
        else
        {
            db.Audit(AuditDraft.Done(actor, action, nameof(ReleaseGroup), () => groupId, new { state = group.State.ToString(), items = group.Items.Select(i => i.ItemId) }));
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            return new ReleaseOutcome.Conflict();
        }

        await transaction.CommitAsync(cancel);
        return outcome;
    }

    public Task<ReleaseGroup?> LoadAsync(int groupId, CancellationToken cancel) =>
        db.Set<ReleaseGroup>().Include(g => g.Items).SingleOrDefaultAsync(g => g.Id == groupId, cancel);

    /// <summary>The members, whole, in the order of their numbers; without those the reader may not know of.</summary>
    public async Task<IReadOnlyList<ContentItem>> MembersAsync(ReleaseGroup group, CancellationToken cancel)
    {
        var items = new List<ContentItem>();
        foreach (var member in group.Items.OrderBy(i => i.ItemId))
        {
            if (await store.LoadAsync(member.ItemId, cancel) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    private async Task<ReleaseOutcome> DecideAsync(
        Actor actor, ReleaseGroup group, int? expectedRevision, Func<ReleaseGroup, IReadOnlyList<ContentItem>, Task<ReleaseOutcome?>> act, CancellationToken cancel)
    {
        var items = await MembersAsync(group, cancel);
        if (items.Count != group.Items.Count)
        {
            return new ReleaseOutcome.Forbidden("组内有您不能处理的稿件。");
        }

        if (!actor.Can(CorePermissions.Publish, group.UnitId) || items.Any(i => !actor.Can(CorePermissions.Publish, i.UnitId)))
        {
            return new ReleaseOutcome.Forbidden("您没有组内每份稿件所在单位的发布权限。");
        }

        if (expectedRevision is { } seen && seen != group.Revision)
        {
            return new ReleaseOutcome.Conflict();
        }

        if (!group.IsOpen)
        {
            return new ReleaseOutcome.WrongState("这个联合发布组已经结束。");
        }

        try
        {
            return await act(group, items) ?? new ReleaseOutcome.Done(group.Id);
        }
        catch (IllegalTransitionException e)
        {
            return new ReleaseOutcome.WrongState(e.Message);
        }
    }
}
