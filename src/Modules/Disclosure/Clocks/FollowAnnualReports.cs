using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>年报时钟 (K15, K16)：one for each report that is owed, planned in December, ended by the public report of that unit, kind and year. Doing it again changes nothing.</summary>
internal sealed class FollowAnnualReports(CmsDbContext db, UnitTree units, WorkCalendar calendar, TimeProvider time) : IUseCase
{
    private static readonly Actor Self = Actor.System("公开时限");

    /// <summary>The caller holds the transaction and saves.</summary>
    public async Task FollowAsync(CancellationToken cancel)
    {
        var since = Now().AddYears(-1);
        var stored = await db.Clocks.Where(c => c.SubjectType == AnnualReportDuty.SubjectType && (c.StoppedAtUtc == null || c.TriggeredAtUtc >= since)).ToListAsync(cancel);
        if (AnnualReportDuty.YearOwed(Today()) is { } year)
        {
            stored.AddRange(await BeginAsync(year, stored, cancel));
        }

        var open = stored.FindAll(c => !c.State.IsFinal() && c.TriggeredAtUtc <= Now());
        if (open.Count > 0)
        {
            DropUnowed(open, await units.LoadAsync(cancel));
            End(open, await PublicReportsAsync(cancel));
        }
    }

    private async Task<List<Clock>> BeginAsync(int year, List<Clock> stored, CancellationToken cancel)
    {
        var begun = new List<Clock>();
        foreach (var report in ReportingUnits.Of(await units.LoadAsync(cancel)).Select(d => d.Of(year)))
        {
            var (subject, definition, trigger) = (AnnualReportDuty.SubjectOf(report), AnnualReportDuty.DefinitionFor(report), AnnualReportDuty.TriggerOf(year));
            if (stored.Exists(c => c.SubjectId == subject.Id))
            {
                continue;
            }

            var planned = trigger > Now();
            var clock = planned
                ? Clock.Plan(definition, subject, new ClockOwner(report.UnitId, null), trigger, calendar)
                : Clock.Start(definition, subject, new ClockOwner(report.UnitId, null), trigger, calendar);
            db.Clocks.Add(clock);
            Tell(planned ? "clock.plan" : "clock.start", clock, report);
            begun.Add(clock);
        }

        return begun;
    }

    /// <summary>A unit whose type writes no such report does not owe it: nothing that it publishes would ever end the clock.</summary>
    private void DropUnowed(List<Clock> open, UnitTreeSnapshot tree)
    {
        foreach (var clock in open.FindAll(c => !IsOwed(tree, AnnualReportDuty.Read(c.SubjectId))))
        {
            clock.Dissolve("这个单位不编写这种年度报告", Now());
            Tell("clock.dissolve", clock, AnnualReportDuty.Read(clock.SubjectId));
            open.Remove(clock);
        }
    }

    private static bool IsOwed(UnitTreeSnapshot tree, OwedReport report) =>
        tree.Find(report.UnitId) is not { } unit || ReportingUnits.KindsOf(unit.Type).Any(kind => (kind == AnnualReport.County) == report.IsCounty);

    private void End(List<Clock> open, Dictionary<OwedReport, DateTime> reports)
    {
        foreach (var clock in open)
        {
            var report = AnnualReportDuty.Read(clock.SubjectId);
            if (reports.TryGetValue(report, out var at))
            {
                if (clock.State == ClockState.NotStarted)
                {
                    clock.Observe(clock.TriggeredAtUtc);
                }

                clock.Stop(at > clock.TriggeredAtUtc ? at : clock.TriggeredAtUtc);
                Tell("clock.stop", clock, report);
            }
        }
    }

    /// <summary>Reports that are public now, each with the time at which it first was. A unit has a few dozen at most.</summary>
    private async Task<Dictionary<OwedReport, DateTime>> PublicReportsAsync(CancellationToken cancel)
    {
        var live = await (
            from p in db.Publications.AsNoTracking()
            join i in db.ContentItems on p.ItemId equals i.Id
            join d in db.Set<FormDetail>() on p.VersionId equals d.VersionId
            where p.ClosedAtUtc == null && i.TypeKey == AnnualReport.Key
            select new { i.UnitId, Detail = d, FirstAtUtc = db.Publications.Where(q => q.ItemId == i.Id).Min(q => q.PublishedAtUtc) }).ToListAsync(cancel);
        var first = new Dictionary<OwedReport, DateTime>();
        foreach (var row in live.OrderBy(r => r.FirstAtUtc))
        {
            if (OwedReport.Of(row.UnitId, row.Detail) is { } report)
            {
                first.TryAdd(report, row.FirstAtUtc);
            }
        }

        return first;
    }

    private void Tell(string action, Clock clock, OwedReport report) => db.Audit(AuditDraft.Done(
        Self, action, nameof(Clock), () => clock.Id, new { clock = clock.DefinitionKey, unit = report.UnitId, year = report.Year, state = clock.State.ToString() }, AuditTrigger.Scheduler));

    private DateTime Now() => time.GetUtcNow().UtcDateTime;

    private DateOnly Today() => ChinaTime.DateOf(Now());
}
