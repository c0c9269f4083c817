using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>免除一项期限：by the site steward, in writing; the duty was none, or is met elsewhere.</summary>
internal sealed class ExemptClock(CmsDbContext db, TimeProvider time) : IUseCase
{
    public const int ShortestReason = 4;
    public const int LongestReason = 200;

    public async Task<ExemptOutcome> ExemptAsync(Actor actor, int clockId, string? reason, CancellationToken cancel)
    {
        if (!actor.CanAnywhere(CorePermissions.ManageSite))
        {
            db.Audit(AuditDraft.Refused(actor, "clock.exempt", nameof(Clock), clockId));
            await db.SaveChangesAsync(cancel);
            return ExemptOutcome.Forbidden;
        }

        var why = reason?.Trim() ?? "";
        if (why.Length is < ShortestReason or > LongestReason)
        {
            return ExemptOutcome.NoReason;
        }

        if (await db.Clocks.SingleOrDefaultAsync(c => c.Id == clockId, cancel) is not { } clock || clock.State.IsFinal())
        {
            return ExemptOutcome.AlreadyOver;
        }

        clock.Exempt(why, actor.UserId!.Value, time.GetUtcNow().UtcDateTime);
        db.Audit(AuditDraft.Done(actor, "clock.exempt", nameof(Clock), () => clockId, new { clock = clock.DefinitionKey }));
        try
        {
            await db.SaveChangesAsync(cancel);
            return ExemptOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            // It was stopped or changed at this very moment: the page shows what it is now.
            db.ForgetChanges();
            return ExemptOutcome.AlreadyOver;
        }
    }
}

/// <summary>免除的结果。</summary>
internal enum ExemptOutcome
{
    Done = 1,
    Forbidden = 2,
    NoReason = 3,
    AlreadyOver = 4,
}
