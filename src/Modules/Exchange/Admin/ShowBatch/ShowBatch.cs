using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Exchange;

/// <summary>批次报告：progress, counts, and item by item what is wrong.</summary>
internal sealed class ShowBatch(CmsDbContext db) : IUseCase
{
    private const int PageSize = 50;

    /// <summary>Null for a batch of somebody else.</summary>
    public async Task<BatchView?> FindAsync(Actor actor, int id, ImportRowStatus? only, int page, CancellationToken cancel)
    {
        if (await db.Set<ImportBatch>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id && b.CreatedById == actor.UserId, cancel) is not { } batch)
        {
            return null;
        }

        var all = db.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == id);
        var counts = await all.GroupBy(r => r.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var shown = only is { } status ? all.Where(r => r.Status == status) : all;
        var pager = new Pager($"/admin/import/batches/{id}", page, PageSize, await shown.CountAsync(cancel), [new("only", only?.ToString() ?? "")]);
        return new BatchView(batch, counts, only, pager, await shown.OrderBy(r => r.Number).Skip(pager.Skip).Take(PageSize).ToListAsync(cancel));
    }

    /// <summary>The whole report, row by row.</summary>
    public IAsyncEnumerable<ImportRow> RowsAsync(int id) => db.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == id).OrderBy(r => r.Number).AsAsyncEnumerable();

    /// <summary>确认导入：what is whole becomes drafts; what failed before is tried again.</summary>
    /// <returns>Why not, in Chinese, or null.</returns>
    public async Task<string?> ImportAsync(Actor actor, int id, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var batch = await db.Set<ImportBatch>().SingleOrDefaultAsync(b => b.Id == id && b.CreatedById == actor.UserId, cancel);
        var open = await db.Set<ImportRow>().CountAsync(r => r.BatchId == id && (r.Status == ImportRowStatus.Ready || r.Status == ImportRowStatus.Failed), cancel);
        if (batch is not { Stage: ImportStage.Checked or ImportStage.Done } || open == 0)
        {
            db.Audit(AuditDraft.Refused(actor, "import.queue", nameof(ImportBatch), id));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return "这一批现在没有可以导入的稿件，或者正在运行。";
        }

        batch.QueueImport();
        db.Audit(AuditDraft.Done(actor, "import.queue", nameof(ImportBatch), () => id, new { rows = open }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }
}

/// <summary>批次报告视图。Immutable.</summary>
internal sealed record BatchView(
    ImportBatch Batch, IReadOnlyDictionary<ImportRowStatus, int> Counts, ImportRowStatus? Only, Pager Pager, IReadOnlyList<ImportRow> Rows)
{
    public int CountOf(ImportRowStatus status) => Counts.GetValueOrDefault(status);

    public int Open => CountOf(ImportRowStatus.Ready) + CountOf(ImportRowStatus.Failed);
}
