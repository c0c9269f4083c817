using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>发布页：where the item stands, what the gate says now, what may be done, and what happened before.</summary>
internal sealed class PublishItem(CmsDbContext db, ContentStore store, DraftChecks checks, ContentTypes types, UnitTree units, ItemLife life) : IUseCase
{
    private const int ReportsShown = 20;

    /// <summary>Null when there is no such item or the person has no right on its unit.</summary>
    public async Task<PublishItemView?> ShowAsync(Actor actor, int id, CancellationToken cancel)
    {
        // After a refused action: show what is stored, not what was tried.
        db.ForgetChanges();
        var item = await store.LoadAsync(id, cancel);
        if (item is null || !ReviewAccess.MaySee(actor, item.UnitId))
        {
            return null;
        }

        var live = item.Live;
        var judgement = await checks.CheckAsync(item, null, GateStage.Publish, cancel);
        return new PublishItemView(
            item.Id, item.Revision, item.State, item.Current.Title.Length == 0 ? "（无标题）" : item.Current.Title,
            types.Find(item.TypeKey)?.Name ?? item.TypeKey, (await units.LoadAsync(cancel)).FullNameOf(item.UnitId), item.CurrentNumber,
            item.ScheduledForUtc, item.State == ContentState.Approved ? item.ScheduleFailure : null,
            judgement,
            live is null ? null : "/" + live.Path, live?.VersionNumber, live?.PublishedAtUtc, AllowedTo(actor, item),
            await ReportsAsync(id, cancel), await PublicationsAsync(id, cancel), await life.OfAsync(actor, item, judgement, cancel));
    }

    private static PublishActions AllowedTo(Actor actor, ContentItem item)
    {
        var publisher = actor.Can(CorePermissions.Publish, item.UnitId);
        bool Open(ContentIntent intent) => ContentLifecycle.Allows(item.State, intent, item.Live is not null);
        return new PublishActions(
            publisher && Open(ContentIntent.Publish),
            publisher && Open(ContentIntent.Schedule),
            publisher && Open(ContentIntent.Unschedule),
            publisher && (item.State is ContentState.Approved or ContentState.Scheduled),
            actor.Can(CorePermissions.Withdraw, item.UnitId) && item.Live is not null && Open(ContentIntent.Withdraw));
    }

    private async Task<IReadOnlyList<ReportLine>> ReportsAsync(int id, CancellationToken cancel)
    {
        var rows = await (
            from report in db.GateReports.AsNoTracking()
            where report.ItemId == id
            join version in db.ContentVersions on report.VersionId equals version.Id
            from user in db.Users.Where(u => u.Id == report.ActorId).DefaultIfEmpty()
            orderby report.AtUtc descending
            select new { Report = report, version.Number, Actor = user == null ? "系统" : user.DisplayName }).Take(ReportsShown).ToListAsync(cancel);
        return rows.ConvertAll(r => new ReportLine(r.Report.AtUtc, r.Report.Passed, r.Report.Trigger, r.Actor, r.Number, r.Report.ReadFindings()));
    }

    private async Task<IReadOnlyList<PublicationLine>> PublicationsAsync(int id, CancellationToken cancel) =>
        await db.Publications.AsNoTracking()
            .Where(p => p.ItemId == id)
            .OrderByDescending(p => p.PublishedAtUtc)
            .Select(p => new PublicationLine(p.VersionNumber, p.Path, p.PublishedAtUtc, p.ClosedAtUtc, p.End, p.WithdrawalReason))
            .ToListAsync(cancel);
}
