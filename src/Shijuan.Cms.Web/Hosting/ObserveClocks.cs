using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>观察时钟：lets the stored states follow the time, so that lists and counts are right without anybody looking.</summary>
internal sealed class ObserveClocks(CmsDbContext db, TimeProvider time) : IJob
{
    private static readonly Actor Observer = Actor.System("时钟");

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var ids = await db.Clocks.AsNoTracking()
            .Where(c => (c.State == ClockState.NotStarted && c.TriggeredAtUtc <= now)
                || (c.State == ClockState.Running && ((!c.IsPeriod && c.AmberAtUtc <= now) || c.DueAtUtc <= now))
                || (c.State == ClockState.Amber && c.DueAtUtc <= now))
            .OrderBy(c => c.Id)
            .Select(c => c.Id)
            .ToListAsync(cancel);
        foreach (var id in ids)
        {
            await ObserveAsync(id, now, cancel);
        }
    }

    private async Task ObserveAsync(int id, DateTime now, CancellationToken cancel)
    {
        var clock = await db.Clocks.SingleAsync(c => c.Id == id, cancel);
        var before = clock.State;
        if (clock.Observe(now))
        {
            db.Audit(AuditDraft.Done(Observer, "clock.observe", nameof(Clock), () => id, new { from = before.ToString(), to = clock.State.ToString() }, AuditTrigger.Scheduler));
            if (clock.State is ClockState.Amber or ClockState.Overdue)
            {
                var overdue = clock.State == ClockState.Overdue;
                db.Raise(() => new ClockTurned(id, overdue));
            }

            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody changed the clock at this very moment; the next run looks again.
                db.ForgetChanges();
            }
        }

        db.ChangeTracker.Clear();
    }
}
