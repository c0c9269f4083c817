using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Review;

/// <summary>代理签署：who may sign for whom, and since when. A deputy cannot pass on what he was lent.</summary>
public sealed class Delegations(CmsDbContext db, ActorLoader actors, TimeProvider time)
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    /// <summary>The absent people in whose place the person may sign now, with their own rights.</summary>
    public async Task<IReadOnlyList<Actor>> PrincipalsOfAsync(Actor deputy, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var absent = await db.Delegations.AsNoTracking()
            .Where(d => d.DeputyId == deputy.UserId && d.RevokedAtUtc == null && d.FromUtc <= now && d.UntilUtc > now)
            .Select(d => d.AbsentId)
            .Distinct()
            .ToListAsync(cancel);
        var principals = new List<Actor>();
        foreach (var id in absent)
        {
            if (await actors.LoadAsync(id, cancel) is { } principal)
            {
                principals.Add(principal);
            }
        }

        return principals;
    }

    /// <summary>Errors by field; empty when it was stored. Everybody arranges his own absence; the security administrator arranges anybody's.</summary>
    public async Task<IReadOnlyList<FieldError>> CreateAsync(
        Actor actor, int absentId, int deputyId, DateTime fromUtc, DateTime untilUtc, string reason, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var errors = new List<FieldError>();
        Require(actor.UserId == absentId || actor.CanAnywhere(CorePermissions.ManageGrants), "AbsentId", "只能为自己安排代理；为别人安排请找安全管理员。");
        Require(absentId != deputyId, "DeputyId", "代理人不能是本人。");
        Require(untilUtc > fromUtc && untilUtc > now, "Until", "结束日期应不早于开始日期和今天。");
        Require(untilUtc - fromUtc <= Longest, "Until", $"一次代理最长 {Longest.Days} 天。");
        Require(reason.Trim().Length is > 0 and <= 200, "Reason", "请写明事由，不超过 200 字。");
        Require(await db.Users.AnyAsync(u => u.Id == deputyId, cancel) && await db.Users.AnyAsync(u => u.Id == absentId, cancel), "DeputyId", "请选择代理人。");
        if (errors.Count > 0)
        {
            db.Audit(AuditDraft.Refused(actor, "review.delegate", nameof(Delegation), absentId, new { deputyId, fields = errors.Select(e => e.Field) }));
            await db.SaveChangesAsync(cancel);
            return errors;
        }

        var delegation = new Delegation(absentId, deputyId, fromUtc, untilUtc, reason.Trim(), actor.UserId!.Value, now);
        db.Delegations.Add(delegation);
        db.Audit(AuditDraft.Done(actor, "review.delegate", nameof(Delegation), () => delegation.Id, new { absentId, deputyId, fromUtc, untilUtc }));
        await db.SaveChangesAsync(cancel);
        return [];

        void Require(bool holds, string field, string message)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, message));
            }
        }
    }

    /// <summary>False when there is no such delegation or it is not the person's to end.</summary>
    public async Task<bool> RevokeAsync(Actor actor, int id, CancellationToken cancel)
    {
        var delegation = await db.Delegations.SingleOrDefaultAsync(d => d.Id == id && d.RevokedAtUtc == null, cancel);
        if (delegation is null || (delegation.AbsentId != actor.UserId && delegation.DeputyId != actor.UserId && !actor.CanAnywhere(CorePermissions.ManageGrants)))
        {
            db.Audit(AuditDraft.Refused(actor, "review.delegation-revoke", nameof(Delegation), id, null));
            await db.SaveChangesAsync(cancel);
            return false;
        }

        delegation.Revoke(time.GetUtcNow().UtcDateTime);
        db.Audit(AuditDraft.Done(actor, "review.delegation-revoke", nameof(Delegation), () => id, null));
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
