using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Upkeep;

/// <summary>下架与复核日期：set by whoever may publish; the review itself is done by an editor of the unit.</summary>
public sealed class PlannedDates(CmsDbContext db, DraftAction action, TimeProvider time)
{
    public const string WithdrawField = "WithdrawAt";
    public const string ReviewField = "ReviewBy";

    /// <summary>Sets both dates; null takes one back.</summary>
    /// <param name="withdrawAs">Expired or NoticeOver: what the tombstone says.</param>
    public Task<DraftOutcome> SetAsync(
        Actor actor, int itemId, DateTime? withdrawAtUtc, PublicationEnd withdrawAs, DateOnly? reviewBy, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision: null, "content.set-dates", item => MayPublish(actor, item), async item =>
        {
            var dates = await db.Set<ItemDates>().FindAsync([itemId], cancel);
            var errors = Faults(item, dates, withdrawAtUtc, withdrawAs, reviewBy);
            if (errors.Count > 0)
            {
                return new DraftOutcome.Invalid(errors);
            }

            if (dates is null)
            {
                db.Add(dates = new ItemDates(itemId));
            }

            dates.WithdrawAt(withdrawAtUtc, withdrawAs, actor.UserId);
            if (dates.ReviewBy != reviewBy)
            {
                dates.ReviewUntil(reviewBy);
            }

            return null;
        }, cancel, new { withdrawAtUtc, withdrawAs = withdrawAs.ToString(), reviewBy });

    /// <summary>复核无误：recorded with who looked, at which publication, and when the next look is due.</summary>
    public Task<DraftOutcome> ConfirmReviewedAsync(Actor actor, int itemId, DateOnly? nextReviewBy, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision: null, "content.reviewed", item => MayDraft(actor, item), async item =>
        {
            if (item.Live is not { } live)
            {
                return new DraftOutcome.WrongState("这份稿件现在没有公开，不用复核。");
            }

            if (nextReviewBy is not { } next || next <= Today)
            {
                return new DraftOutcome.Invalid([new FieldError(ReviewField, "请填写下次复核的日期，要晚于今天。")]);
            }

            var dates = await db.Set<ItemDates>().FindAsync([itemId], cancel);
            if (dates is null)
            {
                db.Add(dates = new ItemDates(itemId));
            }

            dates.ReviewUntil(next);
            db.Add(new ContentReview(itemId, live.Id, live.VersionNumber, actor.UserId!.Value, time.GetUtcNow().UtcDateTime, next));
            return null;
        }, cancel, new { nextReviewBy });

    private DateOnly Today => ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);

    private List<FieldError> Faults(ContentItem item, ItemDates? stored, DateTime? withdrawAtUtc, PublicationEnd withdrawAs, DateOnly? reviewBy)
    {
        var errors = new List<FieldError>();
        if (withdrawAtUtc is { } at && at <= time.GetUtcNow().UtcDateTime)
        {
            errors.Add(new FieldError(WithdrawField, "下架时间要晚于现在。要马上下架的，请用“撤回”。"));
        }
        else if (withdrawAtUtc is not null && item.ScheduledForUtc is { } due && withdrawAtUtc <= due)
        {
            errors.Add(new FieldError(WithdrawField, "下架时间要晚于定时发布的时间。"));
        }

        if (withdrawAtUtc is not null && withdrawAs is not (PublicationEnd.Expired or PublicationEnd.NoticeOver))
        {
            errors.Add(new FieldError("WithdrawAs", "请选择到期的原因。"));
        }

        // A date that has come and waits for the review may stay while the other date is changed.
        if (reviewBy is { } day && day <= Today && day != stored?.ReviewBy)
        {
            errors.Add(new FieldError(ReviewField, "复核日期要晚于今天。"));
        }

        return errors;
    }

    private static string? MayPublish(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Publish, item.UnitId) ? null : "您没有这个单位的发布权限，不能设定下架和复核日期。";

    private static string? MayDraft(Actor actor, ContentItem item) =>
        actor.Can(CorePermissions.Draft, item.UnitId) ? null : "您没有编辑该单位稿件的权限，不能复核。";
}
