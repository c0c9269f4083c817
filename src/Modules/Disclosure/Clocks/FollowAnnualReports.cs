using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>年报时钟 (K15, K16)：one for each unit and year, planned in December, ended by the public report of that unit and year. Doing it again changes nothing.</summary>
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
            End(open, await PublicReportsAsync(cancel));
        }
    }

    private async Task<List<Clock>> BeginAsync(int year, List<Clock> stored, CancellationToken cancel)
    {
        var begun = new List<Clock>();
        foreach (var unit in (await units.LoadAsync(cancel)).Publishing.Where(AnnualReportDuty.Owes))
        {
            var (subject, definition, trigger) = (AnnualReportDuty.SubjectOf(unit.Id, year), AnnualReportDuty.DefinitionFor(unit), AnnualReportDuty.TriggerOf(year));
            if (stored.Exists(c => c.SubjectId == subject.Id))
            {
                continue;
            }

            var planned = trigger > Now();
            var clock = planned
                ? Clock.Plan(definition, subject, new ClockOwner(unit.Id, null), trigger, calendar)
                : Clock.Start(definition, subject, new ClockOwner(unit.Id, null), trigger, calendar);
            db.Clocks.Add(clock);
            Tell(planned ? "clock.plan" : "clock.start", clock, unit.Id, year);
            begun.Add(clock);
        }

        return begun;
    }

    private void End(List<Clock> open, Dictionary<(int Unit, int Year), DateTime> reports)
    {
        foreach (var clock in open)
        {
            var (unit, year) = AnnualReportDuty.Read(clock.SubjectId);
            if (reports.TryGetValue((unit, year), out var at))
            {
                if (clock.State == ClockState.NotStarted)
                {
                    clock.Observe(clock.TriggeredAtUtc);
                }

                clock.Stop(at > clock.TriggeredAtUtc ? at : clock.TriggeredAtUtc);
                Tell("clock.stop", clock, unit, year);
            }
        }
    }

    /// <summary>Reports that are public now, each with the time at which it first was. A unit has a few dozen at most.</summary>
    private async Task<Dictionary<(int Unit, int Year), DateTime>> PublicReportsAsync(CancellationToken cancel)
    {
        var live = await (
            from p in db.Publications.AsNoTracking()
            join i in db.ContentItems on p.ItemId equals i.Id
            join d in db.Set<FormDetail>() on p.VersionId equals d.VersionId
            where p.ClosedAtUtc == null && i.TypeKey == AnnualReportDuty.TypeKey
            select new { i.UnitId, Detail = d, FirstAtUtc = db.Publications.Where(q => q.ItemId == i.Id).Min(q => q.PublishedAtUtc) }).ToListAsync(cancel);
        return live
            .Select(r => (r.UnitId, Year: int.TryParse(r.Detail[AnnualReportDuty.YearField], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0, r.FirstAtUtc))
            .GroupBy(r => (r.UnitId, r.Year)).ToDictionary(g => g.Key, g => g.Min(r => r.FirstAtUtc));
    }

    private void Tell(string action, Clock clock, int unit, int year) =>
        db.Audit(AuditDraft.Done(Self, action, nameof(Clock), () => clock.Id, new { clock = clock.DefinitionKey, unit, year, state = clock.State.ToString() }, AuditTrigger.Scheduler));

    private DateTime Now() => time.GetUtcNow().UtcDateTime;

    private DateOnly Today() => ChinaTime.DateOf(Now());
}
