using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>
/// 督办：股室负责人, 分管领导 and 县政务信息中心 hear, one after the other, of a clock that is not ended. The owner has heard of it before, when the clock turned amber.
/// Each level once; after a stop all that were missed at once. While the clock of the machine is in doubt nobody is told.
/// </summary>
internal sealed class EscalateClocks(CmsDbContext db, IEnumerable<ClockDefinition> definitions, WorkCalendar calendar, ClockGuard guard, TimeProvider time) : IJob
{
    private static readonly Actor Self = Actor.System("督办");

    public async Task RunAsync(CancellationToken cancel)
    {
        if (!guard.IsSteady())
        {
            return;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var keys = definitions.Where(d => d.Escalates).Select(d => d.Key).ToList();
        var open = await db.Clocks.AsNoTracking().Include(c => c.History)
            .Where(c => keys.Contains(c.DefinitionKey) && c.StoppedAtUtc == null && c.TriggeredAtUtc <= now)
            .OrderBy(c => c.Id).ToListAsync(cancel);
        foreach (var clock in open.Where(c => LevelsOf(c, now).Count > 0))
        {
            await EscalateAsync(clock.Id, now, cancel);
        }
    }

    private List<EscalationStep> LevelsOf(Clock clock, DateTime now) =>
        [.. EscalationLadder.Standard.ReachedAt(clock, now, calendar).Where(s => s.Role != EscalationLadder.Owner && !clock.WasEscalated(s))];

    private async Task EscalateAsync(int id, DateTime now, CancellationToken cancel)
    {
        var clock = await db.Clocks.Include(c => c.History).SingleAsync(c => c.Id == id, cancel);
        foreach (var step in LevelsOf(clock, now))
        {
            clock.Escalate(step, now);
            db.Audit(AuditDraft.Done(Self, "clock.escalate", nameof(Clock), () => id, new { role = step.Role }, AuditTrigger.Scheduler));
            db.Raise(() => new ClockEscalated(id, step.Role));
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node told them, or the task was done at this very moment; the next run looks again.
            db.ForgetChanges();
        }

        db.ChangeTracker.Clear();
    }
}
