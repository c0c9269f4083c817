using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Presence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>全县汇总：sums the public reports of the units, cell by cell, into the draft of the county report.</summary>
internal sealed class ConsolidateReport(
    CmsDbContext db, ReportDoor door, ReportShelf shelf, UnitTree units, DraftAction action, DraftLocks locks, TimeProvider time) : IUseCase
{
    /// <returns>Null when it is no county report or the person may not know of it.</returns>
    public async Task<ConsolidationView?> ShowAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } item || YearOf(item) is not { } year)
        {
            return null;
        }

        var reports = await UnitReportsAsync(year, cancel);
        var duties = ReportingUnits.Of(await units.LoadAsync(cancel)).Where(d => d.Kind != AnnualReport.County).ToList();
        return new ConsolidationView(
            itemId, item.Current.Title, year, item.Revision,
            item.State == ContentState.Draft && actor.Can(CorePermissions.Draft, item.UnitId),
            reports,
            [.. duties.Where(d => !reports.Any(r => r.UnitId == d.Unit.Id)).Select(d => d.Unit.Name)]);
    }

    public Task<DraftOutcome> RunAsync(Actor actor, int itemId, int revision, CancellationToken cancel) => action.RunAsync(
        actor, itemId, revision, "report.consolidate",
        item => actor.Can(CorePermissions.Draft, item.UnitId) ? null : "您没有编辑该单位稿件的权限。",
        item => FillAsync(actor, item, cancel), cancel);

    private async Task<DraftOutcome?> FillAsync(Actor actor, ContentItem item, CancellationToken cancel)
    {
        if (await locks.AgainstAsync(actor, item.Id, cancel) is { } held)
        {
            return new DraftOutcome.Locked(held);
        }

        if (await db.WorkingCopies.AnyAsync(w => w.ItemId == item.Id && w.UserId == actor.UserId, cancel))
        {
            return new DraftOutcome.WrongState("这份报告里有您还没有保存的内容，请先打开保存，再汇总。");
        }

        if (YearOf(item) is not { } year || await UnitReportsAsync(year, cancel) is not { Count: > 0 } reports)
        {
            return new DraftOutcome.WrongState("还没有一份单位报告公开，不能汇总。");
        }

        item.EditDraft(item.Current.Text, actor.UserId, time.GetUtcNow().UtcDateTime);
        var report = (FormDetail)item.Current.Detail!;
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        report.Set(AnnualReport.Consolidated, "是");
        ReportFilling.Write(report, SumOf([.. reports.Select(r => r.Numbers)], today));
        return null;
    }

    /// <summary>Every cell of the three tables. A cell that a unit left empty counts as 0: published reports have none.</summary>
    internal static IReadOnlyList<PrefilledCell> SumOf(IReadOnlyList<ReportNumbers> reports, DateOnly today) =>
        [.. ReportCells.All.Select(c => new PrefilledCell(c.Name, reports.Sum(r => r[c.Name] ?? 0), $"{reports.Count}份单位报告合计", today))];

    private async Task<IReadOnlyList<PublicReport>> UnitReportsAsync(int year, CancellationToken cancel) =>
        [.. (await shelf.PublicAsync(year, cancel)).Where(r => r.Kind != AnnualReport.County)];

    private static int? YearOf(ContentItem item) =>
        item.Current.Detail is FormDetail { FormKey: AnnualReport.Key } report && report[AnnualReport.UnitKind] == AnnualReport.County ? AnnualReport.YearOf(report) : null;
}

/// <summary>汇总页。Immutable.</summary>
/// <param name="Missing">Units whose report is not public.</param>
internal sealed record ConsolidationView(
    int ItemId, string Title, int Year, int Revision, bool MayRun, IReadOnlyList<PublicReport> Reports, IReadOnlyList<string> Missing);
