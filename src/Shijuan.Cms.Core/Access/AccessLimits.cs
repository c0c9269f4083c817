using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Access;

/// <summary>限定知悉范围：set, change and lift. Only before publication, only by who may write the item, and never so that the work cannot go on.</summary>
public sealed class AccessLimits(CmsDbContext db, DraftAction action, CircleCheck check, TimeProvider time)
{
    private static readonly ContentState[] BeforePublication = [ContentState.Draft, ContentState.InReview, ContentState.Approved, ContentState.Scheduled];

    public static bool IsPossible(ContentItem item) => item.Live is null && BeforePublication.Contains(item.State);

    public async Task<DraftOutcome> SetAsync(Actor actor, int itemId, Circle wanted, string? reason, CancellationToken cancel)
    {
        var circle = new Circle([.. wanted.Units.Distinct().Order()], [.. wanted.People.Distinct().Order()]);
        var why = reason?.Trim() ?? "";
        var facts = new Dictionary<string, object?>(StringComparer.Ordinal) { ["units"] = circle.Units, ["people"] = circle.People };
        var verb = await InForce(itemId).AnyAsync(cancel) ? "content.limit.change" : "content.limit.set";
        return await action.RunAsync(actor, itemId, expectedRevision: null, verb, item => MayWrite(actor, item), async item =>
        {
            if (!IsPossible(item))
            {
                return new DraftOutcome.WrongState("这份稿件已经公开或已经放弃，不能限定知悉范围。");
            }

            var errors = await check.ErrorsAsync(actor, item, circle, cancel);
            if (why.Length is 0 or > AccessLimit.LongestReason)
            {
                errors = [.. errors, new FieldError("Reason", $"请写明限定的原因，不超过{AccessLimit.LongestReason}个字。")];
            }

            if (errors.Count > 0)
            {
                return new DraftOutcome.Invalid(errors);
            }

            var now = time.GetUtcNow().UtcDateTime;
            if (await InForce(itemId).Include(l => l.Entries).SingleOrDefaultAsync(cancel) is { } standing)
            {
                facts["before"] = new { standing.Circle.Units, standing.Circle.People };
                standing.Change(circle, why, actor.UserId, now);
            }
            else
            {
                db.Add(new AccessLimit(itemId, circle, why, actor.UserId, now));
            }

            return null;
        }, cancel, facts);
    }

    public Task<DraftOutcome> LiftAsync(Actor actor, int itemId, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision: null, "content.limit.lift", item => MayWrite(actor, item), async item =>
        {
            if (await InForce(item.Id).SingleOrDefaultAsync(cancel) is not { } limit)
            {
                return new DraftOutcome.WrongState("这份稿件现在没有限定知悉范围。");
            }

            limit.Lift(time.GetUtcNow().UtcDateTime);
            return null;
        }, cancel);

    /// <summary>公开即解除：part of the transaction that publishes.</summary>
    internal static async Task EndWithPublicationAsync(CmsDbContext db, Actor actor, ContentItem item, DateTime atUtc, CancellationToken cancel)
    {
        if (await db.Set<AccessLimit>().SingleOrDefaultAsync(l => l.ItemId == item.Id && l.LiftedAtUtc == null, cancel) is { } limit)
        {
            limit.Lift(atUtc);
            db.Audit(AuditDraft.Done(actor, "content.limit.lift", nameof(ContentItem), () => item.Id, new { why = "published" }));
        }
    }

    /// <summary>A copy tells as much as its source: it is limited alike.</summary>
    internal static async Task CopyAsync(CmsDbContext db, Actor actor, int fromId, int toId, DateTime atUtc, CancellationToken cancel)
    {
        if (await db.Set<AccessLimit>().AsNoTracking().Include(l => l.Entries).SingleOrDefaultAsync(l => l.ItemId == fromId && l.LiftedAtUtc == null, cancel) is { } limit)
        {
            db.Add(new AccessLimit(toId, limit.Circle, limit.Reason, actor.UserId, atUtc));
            db.Audit(AuditDraft.Done(
                actor, "content.limit.set", nameof(ContentItem), () => toId, new { from = fromId, units = limit.Circle.Units, people = limit.Circle.People }));
        }
    }

    private IQueryable<AccessLimit> InForce(int itemId) => db.Set<AccessLimit>().Where(l => l.ItemId == itemId && l.LiftedAtUtc == null);

    private static string? MayWrite(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Draft, item.UnitId) ? null : "您没有编辑该单位稿件的权限，不能限定知悉范围。";
}
