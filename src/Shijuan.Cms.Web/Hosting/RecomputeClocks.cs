using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>按新日历重新计算：every open clock that was computed with another calendar. One audit row for each date that moved, and one with the sum.</summary>
internal sealed class RecomputeClocks(CmsDbContext db, WorkCalendars calendars, TimeProvider time) : IJob
{
    public const string Summary = "workdays.recompute";
    private const int Batch = 200;
    private static readonly Actor Self = Actor.System("工作日历");

    public async Task RunAsync(CancellationToken cancel)
    {
        // As stored, and not as this node knew it half a minute ago.
        var calendar = await calendars.RefreshAsync(db, cancel);
        var (looked, moved) = (0, 0);
        while (await StaleAsync(calendar, cancel) is { Count: > 0 } batch)
        {
            var changed = batch.Count(clock => Recompute(clock, calendar));
            try
            {
                await db.SaveChangesAsync(cancel);
                (looked, moved) = (looked + batch.Count, moved + changed);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody changed one of them at this very moment; they are read again.
            }

            db.ForgetChanges();
        }

        if (looked > 0)
        {
            db.Audit(AuditDraft.Done(Self, Summary, nameof(Clock), () => null, new { version = calendar.Version, looked, moved }, AuditTrigger.Scheduler));
            await db.SaveChangesAsync(cancel);
        }
    }

    private Task<List<Clock>> StaleAsync(WorkCalendar calendar, CancellationToken cancel) => db.Clocks
        .Where(c => c.StoppedAtUtc == null && c.CalendarVersion != calendar.Version).OrderBy(c => c.Id).Take(Batch).ToListAsync(cancel);

    private bool Recompute(Clock clock, WorkCalendar calendar)
    {
        var (state, due) = (clock.State, clock.DueAtUtc);
        if (!clock.Recompute(calendar, time.GetUtcNow().UtcDateTime))
        {
            return false;
        }

        db.Audit(AuditDraft.Done(Self, "clock.recompute", nameof(Clock), () => clock.Id, new { from = due, to = clock.DueAtUtc, calendar = calendar.Version }, AuditTrigger.Scheduler));
        if (clock.State != state && clock.State is (ClockState.Amber or ClockState.Overdue))
        {
            var overdue = clock.State == ClockState.Overdue;
            db.Raise(() => new ClockTurned(clock.Id, overdue));
        }

        return true;
    }
}
