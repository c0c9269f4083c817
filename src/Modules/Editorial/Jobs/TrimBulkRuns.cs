using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Retention;

namespace Shijuan.Cms.Editorial;

/// <summary>批量操作的结果；what was done to each item stays in its own history.</summary>
internal sealed class TrimBulkRuns(CmsDbContext db) : IRecordTrimmer
{
    public RecordClass Class { get; } = new(
        "bulk-runs", "批量操作的结果", "批量操作逐件的结果单；每件稿件自己的历史和审计日志保留。", ["bulk_run", "bulk_line"], new RetentionBounds(24, 6, 120));

    public async Task<int> TrimAsync(DateTime beforeUtc, CancellationToken cancel)
    {
        var old = db.Set<BulkRun>().Where(r => r.CreatedAtUtc < beforeUtc && !r.Lines.Any(l => l.EndedAtUtc == null));
        await db.Set<BulkLine>().Where(l => old.Any(r => r.Id == l.RunId)).ExecuteDeleteAsync(cancel);
        return await db.Set<BulkRun>().Where(r => r.CreatedAtUtc < beforeUtc && !r.Lines.Any()).ExecuteDeleteAsync(cancel);
    }
}
