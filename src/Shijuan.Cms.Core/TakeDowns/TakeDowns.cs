using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Core.TakeDowns;

/// <summary>紧急下架的两个人：the first makes the page dark at once, because waiting spreads the leak; the second, never the same person, confirms or restores.</summary>
public sealed class TakeDowns(CmsDbContext db, ContentStore store, DraftAction action, Withdrawal withdrawal, Publisher publisher, TimeProvider time)
{
    /// <summary>Within this time the second person decides.</summary>
    public static readonly TimeSpan DecideWithin = TimeSpan.FromHours(2);

    private const string NotSecond = "紧急下架要由另一个人确认：须有该单位的撤回或保密审查权限，并且不是提出下架的人。";

    /// <summary>Asking again for a page that is dark already finds the same case and changes nothing.</summary>
    public async Task<TakeDownAnswer> RequestAsync(Actor actor, int itemId, PublicationEnd? kind, CancellationToken cancel)
    {
        if (await WaitingAsync(itemId, cancel) is { } waiting && actor.Can(CorePermissions.Withdraw, waiting.UnitId))
        {
            var item = await store.LoadAsync(itemId, cancel);
            return new TakeDownAnswer(new DraftOutcome.Done(item!, []), waiting.Id);
        }

        TakeDown? opened = null;
        var outcome = await action.RunAsync(actor, itemId, expectedRevision: null, "content.take-down", item => MayRequest(actor, item), async item =>
        {
            if (WithdrawalType.Find(kind) is not { IsLeak: true } type)
            {
                return new DraftOutcome.Invalid([new FieldError("Kind", "请选择紧急下架的原因：涉密或泄露隐私。")]);
            }

            if (item.Live is not { } live)
            {
                return new DraftOutcome.WrongState("这份稿件现在没有公开的版本。");
            }

            var now = time.GetUtcNow().UtcDateTime;
            opened = new TakeDown(item.Id, item.UnitId, live, type.End, actor.UserId!.Value, now, now + DecideWithin);
            db.Add(opened);
            await withdrawal.TakeOffAsync(item, type.End, $"紧急下架（{type.Name}）", actor.UserId, successorId: null, cancel);
            db.Raise(() => new TakeDownRequested(opened.Id, item.Id, item.UnitId));
            return null;
        }, cancel, new { kind = kind?.ToString() });
        return new TakeDownAnswer(outcome, outcome is DraftOutcome.Done ? opened?.Id : null);
    }

    /// <summary>确认下架。</summary>
    public async Task<DraftOutcome> ConfirmAsync(Actor actor, int takeDownId, CancellationToken cancel) =>
        await FindAsync(takeDownId, cancel) is not { } found
            ? new DraftOutcome.NotFound()
            : await action.RunAsync(actor, found.ItemId, expectedRevision: null, "content.take-down-confirm", _ => MayDecide(actor, found), async item =>
            {
                var takeDown = await db.Set<TakeDown>().SingleAsync(t => t.Id == takeDownId, cancel);
                if (!takeDown.IsWaiting)
                {
                    return new DraftOutcome.WrongState("这次紧急下架已经处理过了。");
                }

                takeDown.Decide(TakeDownDecision.Confirmed, actor.UserId!.Value, time.GetUtcNow().UtcDateTime);
                return null;
            }, cancel, new { takeDownId });

    /// <summary>恢复公开：found harmless. The very same text passes the gate once more; whoever wants to change it takes the ordinary way.</summary>
    public async Task<PublishOutcome> ReinstateAsync(Actor actor, int takeDownId, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var takeDown = await db.Set<TakeDown>().SingleOrDefaultAsync(t => t.Id == takeDownId, cancel);
        var item = takeDown is null ? null : await store.LoadAsync(takeDown.ItemId, cancel);
        if (takeDown is null || item is null)
        {
            return new PublishOutcome.NotFound();
        }

        var outcome = await DecideAsync(actor, takeDown, item, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>Tells the unit of cases that nobody decided in time. Returns how many.</summary>
    public async Task<int> TellOverdueAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var late = await db.Set<TakeDown>()
            .Where(t => t.Decision == TakeDownDecision.Waiting && t.DecideByUtc < now && t.OverdueToldAtUtc == null)
            .ToListAsync(cancel);
        foreach (var takeDown in late)
        {
            takeDown.TellOverdue(now);
            db.Audit(AuditDraft.Done(
                Actor.System("紧急下架"), "content.take-down-overdue", nameof(TakeDown), () => takeDown.Id, new { takeDown.ItemId }, AuditTrigger.Scheduler));
            db.Raise(() => new TakeDownOverdue(takeDown.Id, takeDown.ItemId, takeDown.UnitId));
        }

        await db.SaveChangesAsync(cancel);
        return late.Count;
    }

    /// <summary>Chinese reason why the person may not decide this case, or null.</summary>
    public static string? MayDecide(Actor actor, TakeDown takeDown) =>
        actor.UserId is { } id && id != takeDown.RequestedById
        && (actor.Can(CorePermissions.Withdraw, takeDown.UnitId) || actor.Can(CorePermissions.ConfidentialityReview, takeDown.UnitId))
            ? null
            : NotSecond;

    private async Task<PublishOutcome> DecideAsync(Actor actor, TakeDown takeDown, ContentItem item, CancellationToken cancel)
    {
        if (MayDecide(actor, takeDown) is not null)
        {
            return Refused(actor, takeDown, "not-second", new PublishOutcome.Forbidden());
        }

        if (!takeDown.IsWaiting || item.State != ContentState.Withdrawn || item.Current.Id != takeDown.VersionId)
        {
            return Refused(actor, takeDown, "state", new PublishOutcome.WrongState(item.State));
        }

        var request = new PublishRequest(item.Id, actor, PublishTrigger.Restore, ExpectedRevision: null) { Intent = ContentIntent.Reinstate };
        var outcome = await publisher.DecideAsync(item, request, cancel);
        if (outcome is PublishOutcome.Published)
        {
            takeDown.Decide(TakeDownDecision.Reinstated, actor.UserId!.Value, time.GetUtcNow().UtcDateTime);
            db.Audit(AuditDraft.Done(actor, "content.take-down-reinstate", nameof(TakeDown), () => takeDown.Id, new { item = item.Id }));
        }

        return outcome;
    }

    private PublishOutcome Refused(Actor actor, TakeDown takeDown, string why, PublishOutcome outcome)
    {
        db.Audit(AuditDraft.Refused(actor, "content.take-down-reinstate", nameof(TakeDown), takeDown.Id, new { why }));
        return outcome;
    }

    private Task<TakeDown?> WaitingAsync(int itemId, CancellationToken cancel) =>
        db.Set<TakeDown>().AsNoTracking()
            .Where(t => t.ItemId == itemId && t.Decision == TakeDownDecision.Waiting
                && !db.Publications.Any(p => p.ItemId == itemId && p.ClosedAtUtc == null))
            .OrderByDescending(t => t.Id)
            .FirstOrDefaultAsync(cancel);

    private Task<TakeDown?> FindAsync(int takeDownId, CancellationToken cancel) =>
        db.Set<TakeDown>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == takeDownId, cancel);

    private static string? MayRequest(Actor actor, ContentItem item) =>
        actor.UserId is not null && actor.Can(CorePermissions.Withdraw, item.UnitId) ? null : "您没有撤回已发布内容的权限。";
}

/// <summary>下架请求的结果。Immutable.</summary>
public sealed record TakeDownAnswer(DraftOutcome Outcome, int? TakeDownId);
