using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Core.Review;

/// <summary>签署前的核对：the step is not in another's hands, and a proofreader has judged every finding that needs a reason.</summary>
public sealed class SigningChecks(CmsDbContext db, CandidateBuilder candidates, PublishGate gate, TimeProvider time)
{
    /// <summary>What stops the signature; null when nothing does.</summary>
    public async Task<DraftOutcome?> ProblemAsync(ContentItem item, RouteStep step, Signature wanted, SignRequest request, CancellationToken cancel)
    {
        var task = await db.ReviewTasks.AsNoTracking().SingleOrDefaultAsync(t => t.VersionId == item.Current.Id && t.Step == step.Step, cancel);
        if (task?.HolderAt(time.GetUtcNow().UtcDateTime) is { } holder && !wanted.Involves(holder))
        {
            return new DraftOutcome.WrongState("这一步已由别人认领。认领失效或转办后再签。");
        }

        return step.Track == ReviewTrack.Proof && request.Verdict == Verdict.Pass ? await UnjudgedAsync(item, request, cancel) : null;
    }

    /// <summary>校对人对每项“须说明理由”的检查结果作出判断：误报、保留（写理由）；须改正的不能通过。</summary>
    private async Task<DraftOutcome?> UnjudgedAsync(ContentItem item, SignRequest request, CancellationToken cancel)
    {
        var judgement = await gate.JudgeAsync(await candidates.BuildAsync(item, item.Current, GateStage.Text, cancel), cancel);
        var marks = request.Evidence?.Marks ?? [];
        var errors = new List<FieldError>();
        foreach (var finding in judgement.Findings.Where(f => f.Severity == Severity.NeedsReason))
        {
            var mark = marks.FirstOrDefault(m => m.Key == finding.Key && m.Message == finding.Message);
            var error = mark switch
            {
                null => $"请判断这项检查结果：{finding.Message}",
                { Verdict: FindingVerdict.MustCorrect } => $"您判断这一项须改正，不能通过，请退回：{finding.Message}",
                { Verdict: FindingVerdict.Accepted, Note: null or "" } => $"保留这一项请写明理由：{finding.Message}",
                _ => null,
            };
            if (error is not null)
            {
                errors.Add(new FieldError("Marks", error));
            }
        }

        return errors.Count == 0 ? null : new DraftOutcome.Invalid(errors);
    }
}
