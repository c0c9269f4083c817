using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>登记公示义务：opens one or follows what changed; doing it twice changes nothing. Saved with the caller's transaction.</summary>
internal sealed class ObligationBook(CmsDbContext db, WorkCalendar calendar, TimeProvider time) : IUseCase
{
    /// <returns>Whether a new one was opened.</returns>
    public async Task<bool> EnterAsync(Actor actor, PlatformDuty duty, ObligationFacts facts, AuditTrigger trigger, CancellationToken cancel)
    {
        var due = DueDateCalculator.Compute(calendar, ChinaTime.StartOfDayUtc(facts.TriggeredOn), ClockLength.WorkingDays(duty.WorkingDays), [], extension: null);
        var dueOn = due.DueOn!.Value;
        if (await FindAsync(duty, facts, cancel) is { } present)
        {
            if (present.Follow(facts, dueOn, due.Provisional))
            {
                db.Audit(AuditDraft.Done(actor, "obligation.follow", nameof(Obligation), () => present.Id, new { duty = duty.Key, dueOn }, trigger));
                await db.SaveChangesAsync(cancel);
            }

            return false;
        }

        var opened = new Obligation(duty, facts, dueOn, due.Provisional, time.GetUtcNow().UtcDateTime);
        db.Add(opened);
        db.Audit(AuditDraft.Done(actor, "obligation.open", nameof(Obligation), () => opened.Id, new { duty = duty.Key, item = facts.ItemId, dueOn }, trigger));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>By its number in the unit; a decision whose number was corrected is found by its item.</summary>
    private async Task<Obligation?> FindAsync(PlatformDuty duty, ObligationFacts facts, CancellationToken cancel)
    {
        var ofDuty = db.Set<Obligation>().Where(o => o.DutyKey == duty.Key);
        return await ofDuty.SingleOrDefaultAsync(o => o.UnitId == facts.UnitId && o.ItemKey == facts.ItemKey, cancel)
            ?? (duty.HasEditions || facts.ItemId is null ? null : await ofDuty.FirstOrDefaultAsync(o => o.ItemId == facts.ItemId, cancel));
    }
}
