using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Review;

/// <summary>待签清单：kept in step with route and signatures inside the transaction that changes them.</summary>
public sealed class ReviewTasks(CmsDbContext db, WorkCalendar calendar)
{
    /// <summary>特急步骤的时限。</summary>
    private static readonly TimeSpan Urgent = TimeSpan.FromHours(4);

    /// <summary>Opens what can be signed now and closes what cannot be any more. Returns the steps that were opened.</summary>
    public async Task<IReadOnlyList<ReviewTask>> SyncAsync(ContentItem item, ReviewRoute route, IReadOnlyCollection<Signature> signed, DateTime atUtc, CancellationToken cancel)
    {
        var open = item.State == ContentState.InReview ? ReviewProgress.OpenSteps(route, signed) : [];
        var standing = await db.ReviewTasks.Where(t => t.ItemId == item.Id).ToListAsync(cancel);
        var version = item.State == ContentState.InReview ? item.Current.Id : 0;
        db.ReviewTasks.RemoveRange(standing.Where(t => t.VersionId != version || !open.Any(s => s.Step == t.Step)));
        var added = open
            .Where(step => !standing.Exists(t => t.VersionId == version && t.Step == step.Step))
            .Select(step => new ReviewTask(item.Id, version, item.UnitId, step, atUtc, DueAt(step, atUtc)))
            .ToList();
        db.ReviewTasks.AddRange(added);
        return added;
    }

    private DateTime DueAt(RouteStep step, DateTime openedAtUtc) => step.DueWorkdays == 0
        ? openedAtUtc + Urgent
        : DueDateCalculator.Compute(calendar, openedAtUtc, new ClockLength(step.DueWorkdays, ClockUnit.WorkingDays), [], null).DueAtUtc;
}
