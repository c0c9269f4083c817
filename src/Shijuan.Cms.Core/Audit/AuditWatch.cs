using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Audit;

/// <summary>看守留痕：verifies the chain, keeps the result, and tells auditors and system administrators when it is broken.</summary>
public sealed class AuditWatch(CmsDbContext db, AuditVerifier verifier, NoticeBoard board, NoticeAudience audience, TimeProvider time)
{
    /// <summary>A night may fail; two in a row are a fault of their own.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromHours(50);

    public async Task<AuditVerification> CheckAsync(Actor actor, AuditTrigger trigger, CancellationToken cancel)
    {
        var found = await WithEarlierHeadsAsync(await verifier.VerifyAsync(cancel), cancel);
        try
        {
            await KeepAsync(found, trigger, () => db.Audit(AuditDraft.Done(
                actor, "audit.verify", nameof(AuditEntry), () => null, new { found.Intact, found.Entries, found.Fault }, trigger)), cancel);
        }
        catch (DbUpdateException) when (!found.Intact)
        {
            // A log that is broken at its end may take no further row. The result is kept all the same, and people are told.
            db.ForgetChanges();
            await KeepAsync(found, trigger, () => { }, cancel);
        }

        return found;
    }

    /// <summary>The last result, or null before the first.</summary>
    public Task<AuditCheck?> LastAsync(CancellationToken cancel) =>
        db.Set<AuditCheck>().AsNoTracking().OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancel);

    /// <summary>What the health check says of the log.</summary>
    public async Task<AuditHealth> HealthAsync(CancellationToken cancel) => await LastAsync(cancel) switch
    {
        null => AuditHealth.Sound,
        { Intact: false } => AuditHealth.Broken,
        var last when time.GetUtcNow().UtcDateTime - last.AtUtc > Stale => AuditHealth.Unverified,
        _ => AuditHealth.Sound,
    };

    private async Task KeepAsync(AuditVerification found, AuditTrigger trigger, Action audit, CancellationToken cancel)
    {
        db.Add(new AuditCheck(found, trigger, time.GetUtcNow().UtcDateTime));
        if (!found.Intact)
        {
            await TellAsync(found, cancel);
        }

        audit();
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Each head that was once found intact must still stand at its place: who rewrites rows and head together did not rewrite these.</summary>
    private async Task<AuditVerification> WithEarlierHeadsAsync(AuditVerification found, CancellationToken cancel)
    {
        if (!found.Intact)
        {
            return found;
        }

        var displaced = await db.Set<AuditCheck>().AsNoTracking()
            .Where(c => c.Intact && c.Entries > 0 && !db.AuditEntries.Any(e => e.Sequence == c.Entries && e.Hash == c.HeadHash))
            .OrderBy(c => c.Entries).FirstOrDefaultAsync(cancel);
        return displaced is null
            ? found
            : new AuditVerification(false, displaced.Entries - 1, "", $"第 {displaced.Entries} 条与以前核验时记下的链头不符，日志连同链头被改写或截断");
    }

    private async Task TellAsync(AuditVerification found, CancellationToken cancel) => await board.TellAsync(
        await audience.WithAsync(unitId: null, [CorePermissions.ReadAudit, CorePermissions.ManageAccounts], cancel),
        new NoticeMessage(
            NoticeKind.AuditBroken, "audit-broken", $"审计日志被改动：{found.Fault}。请停止写入，保全数据库文件，报告网络安全负责人。",
            "/admin/notices", ItemId: null, UnitId: null),
        cancel);
}

/// <summary>留痕的健康状况。</summary>
public enum AuditHealth
{
    Sound = 1,

    /// <summary>No verification for longer than <see cref="AuditWatch.Stale"/>.</summary>
    Unverified = 2,

    /// <summary>The last verification found a fault.</summary>
    Broken = 3,
}
