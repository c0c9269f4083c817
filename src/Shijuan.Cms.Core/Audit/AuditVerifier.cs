using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Audit;

/// <summary>核验留痕链：reads the whole log and names the first row at which it no longer fits.</summary>
public sealed class AuditVerifier(CmsDbContext db)
{
    public async Task<AuditVerification> VerifyAsync(CancellationToken cancel)
    {
        var (expected, previous) = (1L, AuditChain.Genesis);
        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (entry.Sequence != expected)
            {
                return AuditVerification.Broken(expected, $"第 {expected} 条缺失，下一条是第 {entry.Sequence} 条");
            }

            if (entry.PreviousHash != previous)
            {
                return AuditVerification.Broken(expected, $"第 {expected} 条与前一条不衔接");
            }

            if (AuditChain.HashOf(entry) != entry.Hash)
            {
                return AuditVerification.Broken(expected, $"第 {expected} 条内容被改动");
            }

            (expected, previous) = (expected + 1, entry.Hash);
        }

        var head = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancel);
        if ((head?.Sequence ?? 0) != expected - 1)
        {
            return AuditVerification.Broken(expected, $"日志应有 {head?.Sequence ?? 0} 条，现有 {expected - 1} 条，末尾被截断或添加");
        }

        return head is not null && head.Hash != previous
            ? AuditVerification.Broken(expected - 1, $"第 {expected - 1} 条与链头不符，末尾被改写")
            : new AuditVerification(true, expected - 1, previous, null);
    }
}

/// <summary>核验结果。Immutable.</summary>
/// <param name="Intact">Whether every row fits.</param>
/// <param name="Entries">How many rows fit.</param>
/// <param name="HeadHash">Hash of the last fitting row: keep it off the machine to prove truncation.</param>
/// <param name="Fault">Chinese description of the first fault.</param>
public sealed record AuditVerification(bool Intact, long Entries, string HeadHash, string? Fault)
{
    internal static AuditVerification Broken(long at, string fault) => new(false, at - 1, "", fault);
}
