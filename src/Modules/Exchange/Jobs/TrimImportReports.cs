using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Retention;

namespace Shijuan.Cms.Exchange;

/// <summary>旧站导入的逐篇报告；the batch, and which old page became which item, stay: a later import must know them.</summary>
internal sealed class TrimImportReports(CmsDbContext db) : IRecordTrimmer
{
    public RecordClass Class { get; } = new(
        "import-reports", "旧站导入的逐篇报告", "每篇的问题和检查结果；批次、新旧编号和旧网址的对应保留。", ["import_row"], new RetentionBounds(36, 12, 120));

    public Task<int> TrimAsync(DateTime beforeUtc, CancellationToken cancel)
    {
        var old = db.Set<ImportBatch>()
            .Where(b => (b.Stage == ImportStage.Done || b.Stage == ImportStage.Failed) && b.FinishedAtUtc < beforeUtc).Select(b => b.Id);
        return db.Set<ImportRow>().Where(r => old.Contains(r.BatchId) && (r.Problems != "[]" || r.Findings != "[]"))
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Problems, "[]").SetProperty(x => x.Findings, "[]"), cancel);
    }
}
