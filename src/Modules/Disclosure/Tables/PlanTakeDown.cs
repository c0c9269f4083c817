using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Disclosure;

/// <summary>公示期满自动撤下 (B07, K42)：the day that a list or a penalty states becomes the item's planned withdrawal. What the text states wins over what was planned before.</summary>
internal sealed class PlanTakeDown(CmsDbContext db) : IEventHandler<ContentPublished>
{
    private static readonly Actor Machine = Actor.System("公示期满自动撤下");

    public async Task HandleAsync(ContentPublished e, CancellationToken cancel)
    {
        var version = await db.Publications.AsNoTracking()
            .Where(p => p.Id == e.PublicationId && p.ClosedAtUtc == null)
            .Select(p => (int?)p.VersionId).SingleOrDefaultAsync(cancel);
        if (version is null || await db.Set<FormDetail>().AsNoTracking().SingleOrDefaultAsync(d => d.VersionId == version, cancel) is not { } detail
            || FieldOf(detail.FormKey) is not { } field)
        {
            return;
        }

        var dates = await db.Set<ItemDates>().FindAsync([e.ItemId], cancel);
        DateTime? due = detail.Day(field) is { } lastDay ? ChinaTime.EndOfDayUtc(lastDay) : null;
        // Without a day of its own the text says nothing about what a person planned.
        if (dates?.WithdrawAtUtc == due || (due is null && dates?.WithdrawSetById is not null))
        {
            return;
        }

        if (dates is null)
        {
            db.Add(dates = new ItemDates(e.ItemId));
        }

        dates.WithdrawAt(due, PublicationEnd.NoticeOver, actorId: null);
        db.Audit(AuditDraft.Done(
            Machine, "content.set-dates", nameof(ContentItem), () => e.ItemId, new { withdrawAtUtc = due, withdrawAs = nameof(PublicationEnd.NoticeOver), field }, AuditTrigger.System));
        await db.SaveChangesAsync(cancel);
    }

    private static string? FieldOf(string formKey) => formKey switch
    {
        DataTable.Key => "Withdraw",
        PenaltyDecision.Key => "ShownUntil",
        _ => null,
    };
}
