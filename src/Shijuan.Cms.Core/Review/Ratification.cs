using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Review;

/// <summary>特急补审：who neither wrote, signed nor released the text looks at it afterwards and answers for it.</summary>
public sealed class Ratification(CmsDbContext db, TimeProvider time)
{
    /// <summary>补审期限。</summary>
    public static readonly TimeSpan Within = TimeSpan.FromHours(24);

    public async Task<DraftOutcome> RatifyAsync(Actor actor, int releaseId, Verdict verdict, string? opinion, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var release = await db.EmergencyReleases.SingleOrDefaultAsync(r => r.Id == releaseId, cancel);
        var item = release is null ? null : await db.ContentItems.SingleAsync(i => i.Id == release.ItemId, cancel);
        if (release is null || item is null)
        {
            return new DraftOutcome.NotFound();
        }

        var stopped = await StoppedAsync(actor, release, verdict, opinion, cancel);
        if (stopped is null)
        {
            release.Ratify(actor.UserId!.Value, verdict, opinion?.Trim(), time.GetUtcNow().UtcDateTime);
        }

        var facts = new { release = releaseId, verdict = verdict.ToString(), why = stopped?.GetType().Name };
        db.Audit(stopped is null
            ? AuditDraft.Done(actor, "review.ratify", nameof(ContentItem), () => item.Id, facts)
            : AuditDraft.Refused(actor, "review.ratify", nameof(ContentItem), item.Id, facts));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return stopped ?? new DraftOutcome.Done(item, []);
    }

    private async Task<DraftOutcome?> StoppedAsync(Actor actor, EmergencyRelease release, Verdict verdict, string? opinion, CancellationToken cancel)
    {
        if (actor.UserId is not { } me || !actor.Can(CorePermissions.FinalReview, release.UnitId))
        {
            return new DraftOutcome.Forbidden("补审需要终审权限。");
        }

        if (release.RatifiedAtUtc is not null)
        {
            return new DraftOutcome.WrongState("这次特急发布已经补审。");
        }

        var involved = release.ReleasedById == me
            || await db.Contributors.AnyAsync(c => c.VersionId == release.VersionId && c.UserId == me, cancel)
            || await db.SignOffs.AnyAsync(s => s.VersionId == release.VersionId && (s.ActorId == me || s.ActingForId == me), cancel);
        if (involved)
        {
            return new DraftOutcome.Forbidden("您写过、签过或发布过这份稿件，补审须由没有经手的人进行。");
        }

        return verdict == Verdict.Return && string.IsNullOrWhiteSpace(opinion)
            ? new DraftOutcome.Invalid([new FieldError("Opinion", "补审不同意时请写明问题和处理意见。")])
            : null;
    }
}
