using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Review;

/// <summary>认领与转办：who has taken an open step. A claim lapses by itself, so nobody who went home holds up a text.</summary>
public sealed class ReviewClaims(CmsDbContext db, ActorLoader actors, DutyCheck duty, KnowingCircle circle, TimeProvider time)
{
    /// <summary>认领有效期。</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromHours(4);

    /// <summary>认领：the person takes the step.</summary>
    public Task<DraftOutcome> ClaimAsync(Actor actor, int itemId, ReviewStep step, CancellationToken cancel) =>
        ChangeAsync(actor, itemId, step, "review.claim", async task =>
        {
            if (task.HolderAt(Now) is { } holder && holder != actor.UserId)
            {
                return new DraftOutcome.WrongState("这一步已有人认领。到时没有签署，认领会自动失效；急需请由有终审权限的人转办。");
            }

            if (await duty.RefusalAsync(actor, itemId, step, cancel) is { } refusal)
            {
                return new DraftOutcome.Forbidden(refusal);
            }

            task.GiveTo(actor.UserId!.Value, assignedById: null, Now + Holds);
            return null;
        }, cancel);

    /// <summary>放弃认领。</summary>
    public Task<DraftOutcome> ReleaseAsync(Actor actor, int itemId, ReviewStep step, CancellationToken cancel) =>
        ChangeAsync(actor, itemId, step, "review.release", task =>
        {
            if (task.HolderAt(Now) != actor.UserId && !MayAssign(actor, task.UnitId))
            {
                return Task.FromResult<DraftOutcome?>(new DraftOutcome.Forbidden("只有认领人本人或有终审权限的人可以取消认领。"));
            }

            task.Release();
            return Task.FromResult<DraftOutcome?>(null);
        }, cancel);

    /// <summary>转办：somebody with the right of final review gives the step to a person who may sign it.</summary>
    public Task<DraftOutcome> AssignAsync(Actor actor, int itemId, ReviewStep step, int toUserId, CancellationToken cancel) =>
        ChangeAsync(actor, itemId, step, "review.assign", async task =>
        {
            if (!MayAssign(actor, task.UnitId))
            {
                return new DraftOutcome.Forbidden("只有有终审权限的人可以转办。");
            }

            if ((await circle.AdmittedAsync(itemId, [toUserId], cancel)).Count == 0)
            {
                return new DraftOutcome.Invalid([new FieldError("AssignTo", "这份稿件限定了知悉范围，所选的人不在其中。")]);
            }

            if (await actors.LoadAsync(toUserId, cancel) is not { } receiver || await duty.RefusalAsync(receiver, itemId, step, cancel) is not null)
            {
                return new DraftOutcome.Invalid([new FieldError("AssignTo", "所选的人不能签署这一步：没有权限，或写过、签过这份稿件。")]);
            }

            task.GiveTo(toUserId, actor.UserId, Now + Holds);
            return null;
        }, cancel);

    public static bool MayAssign(Actor actor, int unitId) => actor.Can(CorePermissions.FinalReview, unitId);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<DraftOutcome> ChangeAsync(Actor actor, int itemId, ReviewStep step, string action, Func<ReviewTask, Task<DraftOutcome?>> change, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var task = await db.ReviewTasks.SingleOrDefaultAsync(t => t.ItemId == itemId && t.Step == step, cancel);
        var item = await db.ContentItems.SingleOrDefaultAsync(i => i.Id == itemId, cancel);
        if (task is null || item is null)
        {
            return new DraftOutcome.WrongState("这一步现在不能签署，可能刚有人签过。请刷新后再看。");
        }

        var stopped = await change(task);
        if (stopped is not null)
        {
            db.ForgetChanges();
        }

        var facts = new { step = step.Key, to = task.ClaimedById };
        db.Audit(stopped is null
            ? AuditDraft.Done(actor, action, "ContentItem", () => itemId, facts)
            : AuditDraft.Refused(actor, action, "ContentItem", itemId, facts));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return stopped ?? new DraftOutcome.Done(item, []);
    }
}
