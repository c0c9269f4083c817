using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Review;

/// <summary>审签：records a signature or a return. The server computes whose turn it is; the step in the request is only compared with it.</summary>
public sealed class ReviewDesk(
    CmsDbContext db, DraftAction action, ReviewRoutes routes, ReviewTasks tasks, Delegations delegations, DutyCheck duty, SigningChecks checks, TimeProvider time)
{
    public Task<DraftOutcome> SignAsync(Actor actor, SignRequest request, CancellationToken cancel) =>
        action.RunWhenAsync(actor, request.ItemId, request.ExpectedRevision, "review.sign", item => RightAsync(actor, item, request, cancel), async item =>
        {
            if (item.State != ContentState.InReview)
            {
                return new DraftOutcome.WrongState("这份稿件不在送审中，不能签署。请刷新后再看。");
            }

            if (request.Verdict == Verdict.Return && ReturnError(request) is { } error)
            {
                return new DraftOutcome.Invalid([error]);
            }

            var route = await routes.OfAsync(item.Current.Id, cancel);
            var signed = await duty.SignaturesAsync(item.Current, cancel);
            var wanted = new Signature(request.Step, actor.UserId!.Value, request.ActingForId);
            var contributors = item.Current.Contributors.Select(c => c.UserId).ToHashSet();
            if (SeparationOfDuties.Check(route, wanted, contributors, signed) is { } refusal)
            {
                return new DraftOutcome.Forbidden(DutyRefusalNames.Of(refusal));
            }

            if (await checks.ProblemAsync(item, route.Find(request.Step)!, wanted, request, cancel) is { } problem)
            {
                return problem;
            }

            await RecordAsync(actor, item, route, request, wanted, signed, contributors, cancel);
            return null;
        }, cancel, new { step = request.Step.Key, verdict = request.Verdict.ToString(), actingFor = request.ActingForId });

    /// <summary>审定后退回：by somebody who may publish, before it goes live.</summary>
    public Task<DraftOutcome> SendBackAsync(Actor actor, int itemId, int expectedRevision, string? reasonCode, string? opinion, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision, "review.send-back", item => MayPublish(actor, item), item =>
        {
            if (item.State is not (ContentState.Approved or ContentState.Scheduled))
            {
                // A text in review is returned by whose turn it is, with a signed verdict.
                return Task.FromResult<DraftOutcome?>(new DraftOutcome.WrongState("只有已审定或定时待发的稿件可以这样退回。审核中的稿件由轮到的审核人退回。"));
            }

            if (ReturnReason.Find(reasonCode) is not { } reason)
            {
                return Task.FromResult<DraftOutcome?>(new DraftOutcome.Invalid([new FieldError("ReasonCode", "请选择退回原因。")]));
            }

            if (reason.Code == "other" && string.IsNullOrWhiteSpace(opinion))
            {
                return Task.FromResult<DraftOutcome?>(new DraftOutcome.Invalid([new FieldError("Opinion", "选择“其他”时请写明原因。")]));
            }

            item.ReturnToDraft(ContentIntent.Return, Words(reason, opinion), actor.UserId, time.GetUtcNow().UtcDateTime);
            db.Raise(() => new TextReturned(item.Id, item.UnitId, "审定后", DueAtUtc: null));
            return Task.FromResult<DraftOutcome?>(null);
        }, cancel, new { reasonCode });

    private async Task RecordAsync(
        Actor actor, ContentItem item, ReviewRoute route, SignRequest request, Signature wanted, IReadOnlyList<Signature> signed, HashSet<int> contributors, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var slot = signed.Count(s => s.Step == request.Step) + 1;
        db.SignOffs.Add(new SignOff(item.Current, route.Find(request.Step)!, slot, wanted, request, now));
        IReadOnlyList<Signature> all = [.. signed, wanted];
        if (request.Verdict == Verdict.Return)
        {
            item.ReturnToDraft(ContentIntent.Return, Words(ReturnReason.Find(request.ReasonCode)!, request.Opinion), actor.UserId, now);
            db.Raise(() => new TextReturned(item.Id, item.UnitId, route.Find(request.Step)!.Name, DueAtUtc: null));
        }
        else
        {
            item.NoteSignature();
            if (SeparationOfDuties.IsComplete(route, contributors, all))
            {
                item.CompleteReview(actor.UserId, now);
            }
        }

        foreach (var task in await tasks.SyncAsync(item, route, all, now, cancel))
        {
            db.Raise(() => new ReviewStepOpened(item.Id, item.UnitId, task.Name, task.DueAtUtc));
        }
    }

    private static FieldError? ReturnError(SignRequest request)
    {
        if (ReturnReason.Find(request.ReasonCode) is not { } reason)
        {
            return new FieldError("ReasonCode", "退回必须选择原因。");
        }

        return reason.Code == "other" && string.IsNullOrWhiteSpace(request.Opinion)
            ? new FieldError("Opinion", "选择“其他”时请写明原因。")
            : null;
    }

    private static string Words(ReturnReason reason, string? opinion) =>
        string.IsNullOrWhiteSpace(opinion) ? reason.Name : $"{reason.Name}：{opinion.Trim()}";

    /// <summary>The right is the signer's own, or that of the absent person for whom he acts within the dates of the delegation.</summary>
    private async Task<string?> RightAsync(Actor actor, ContentItem item, SignRequest request, CancellationToken cancel)
    {
        var whose = actor;
        if (request.ActingForId is { } absent)
        {
            var principal = (await delegations.PrincipalsOfAsync(actor, cancel)).FirstOrDefault(p => p.UserId == absent);
            if (principal is null)
            {
                return "代理关系不存在或已到期，不能代为签署。";
            }

            whose = principal;
        }

        // A text that is not in review has no route of its own: the usual one answers who would be admitted.
        var route = await routes.OfAsync(item.Current.Id, cancel);
        return actor.UserId is not null && route.Find(request.Step)?.Admits(whose, item.UnitId) == true ? null : "您没有这一步的签署权限。";
    }

    private static string? MayPublish(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Publish, item.UnitId) ? null : "您没有发布权限，不能退回已审定的稿件。";
}
