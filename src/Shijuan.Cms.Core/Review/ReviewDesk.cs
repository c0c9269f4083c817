using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Review;

/// <summary>审签：records a signature or a return. The server computes whose turn it is; the step in the request is only compared with it.</summary>
public sealed class ReviewDesk(CmsDbContext db, DraftAction action, TimeProvider time)
{
    public Task<DraftOutcome> SignAsync(Actor actor, SignRequest request, CancellationToken cancel) =>
        action.RunAsync(actor, request.ItemId, request.ExpectedRevision, "review.sign", item => MaySign(actor, item, request.Step), async item =>
        {
            if (item.State != ContentState.InReview)
            {
                return new DraftOutcome.WrongState("这份稿件不在送审中，不能签署。请刷新后再看。");
            }

            if (request.Verdict == Verdict.Return && ReturnError(request) is { } error)
            {
                return new DraftOutcome.Invalid([error]);
            }

            var signed = await SignaturesAsync(item.Current, cancel);
            var contributors = item.Current.Contributors.Select(c => c.UserId).ToHashSet();
            if (SeparationOfDuties.Check(request.Step, actor.UserId!.Value, contributors, signed) is { } refusal)
            {
                return new DraftOutcome.Forbidden(DutyRefusalNames.Of(refusal));
            }

            Record(actor, item, request, signed, contributors);
            return null;
        }, cancel, new { step = request.Step.ToString(), verdict = request.Verdict.ToString() });

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
            return Task.FromResult<DraftOutcome?>(null);
        }, cancel, new { reasonCode });

    /// <summary>Passing signatures on this very version and fingerprint.</summary>
    public async Task<IReadOnlyList<Signature>> SignaturesAsync(ContentVersion version, CancellationToken cancel) =>
        await db.SignOffs.AsNoTracking()
            .Where(s => s.VersionId == version.Id && s.Fingerprint == version.Fingerprint && s.Verdict == Verdict.Pass)
            .Select(s => new Signature(s.Step, s.ActorId))
            .ToListAsync(cancel);

    private void Record(Actor actor, ContentItem item, SignRequest request, IReadOnlyList<Signature> signed, HashSet<int> contributors)
    {
        var now = time.GetUtcNow().UtcDateTime;
        db.SignOffs.Add(new SignOff(item.Current, request.Step, actor.UserId!.Value, request.Verdict, request.ReasonCode, request.Opinion, now));
        if (request.Verdict == Verdict.Return)
        {
            item.ReturnToDraft(ContentIntent.Return, Words(ReturnReason.Find(request.ReasonCode)!, request.Opinion), actor.UserId, now);
            return;
        }

        item.NoteSignature();
        var all = signed.Append(new Signature(request.Step, actor.UserId!.Value)).ToList();
        if (all.Exists(s => s.Step == ReviewStep.Confidentiality) && SeparationOfDuties.IsComplete(contributors, all))
        {
            item.CompleteReview(actor.UserId, now);
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

    private static string? MaySign(Actor actor, ContentItem item, ReviewStep step) =>
        actor.UserId is not null && Enum.IsDefined(step) && actor.Can(ReviewSteps.PermissionFor(step), item.UnitId)
            ? null
            : "您没有这一步的签署权限。";

    private static string? MayPublish(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Publish, item.UnitId) ? null : "您没有发布权限，不能退回已审定的稿件。";
}

/// <summary>签署请求。Immutable.</summary>
/// <param name="Step">Which signature is meant; refused unless it is the signer's turn.</param>
/// <param name="ReasonCode">Key of a <see cref="ReturnReason"/>; demanded for a return.</param>
public sealed record SignRequest(int ItemId, int ExpectedRevision, ReviewStep Step, Verdict Verdict, string? ReasonCode, string? Opinion);
