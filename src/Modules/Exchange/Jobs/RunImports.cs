using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Exchange;

/// <summary>批次的运行：one at a time over all nodes, row by row, each row in a scope of its own. A run that was cut off is taken over and goes on.</summary>
internal sealed partial class RunImports(IServiceScopeFactory scopes, ImportShelf shelf, TimeProvider time, ILogger<RunImports> log) : IJob
{
    private const int NotedEvery = 10;
    private static readonly TimeSpan Dead = TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        if (await ClaimAsync(cancel) is not { } batch)
        {
            return;
        }

        try
        {
            var actor = await ActorOfAsync(batch, cancel);
            var total = batch.Stage == ImportStage.Checking ? await CheckAsync(actor, batch, cancel) : await ImportAsync(actor, batch, cancel);
            await EndAsync(batch.Id, actor, b => b.Finish(total, time.GetUtcNow().UtcDateTime), batch.Stage == ImportStage.Checking ? "import.checked" : "import.finished", CancellationToken.None);
        }
        catch (ManifestException e)
        {
            await EndAsync(batch.Id, Actor.System("导入"), b => b.Fail(e.Message, time.GetUtcNow().UtcDateTime), "import.failed", CancellationToken.None);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await EndAsync(batch.Id, Actor.System("导入"), b => b.Pause(), "import.paused", CancellationToken.None);
        }
    }

    private async Task<ImportBatch?> ClaimAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        await using var transaction = await db.BeginAsync(cancel);
        var now = time.GetUtcNow().UtcDateTime;
        var running = await db.Set<ImportBatch>().SingleOrDefaultAsync(b => b.RunningSlot != null, cancel);
        var batch = running is null
            ? await db.Set<ImportBatch>().Where(b => b.Stage == ImportStage.CheckWaiting || b.Stage == ImportStage.ImportWaiting).OrderBy(b => b.Id).FirstOrDefaultAsync(cancel)
            : now - running.HeartbeatUtc > Dead ? running : null;
        if (batch is null)
        {
            return null;
        }

        batch.Begin(now);
        db.Audit(AuditDraft.Done(Actor.System("导入"), "import.begin", nameof(ImportBatch), () => batch.Id, new { stage = batch.Stage.ToString() }, AuditTrigger.Import));
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return batch;
        }
        catch (DbUpdateException e)
        {
            // Another node was faster: the slot is unique.
            LogLost(e, batch.Id);
            return null;
        }
    }

    private async Task<int> CheckAsync(Actor actor, ImportBatch batch, CancellationToken cancel)
    {
        await WithAsync(db => db.Set<ImportRow>().Where(r => r.BatchId == batch.Id).ExecuteDeleteAsync(cancel));
        using var archive = new SiteArchive(BatchFiles.Archive(shelf, batch));
        var seen = new SeenRows();
        var total = 0;
        await foreach (var row in Manifest.ReadAsync(BatchFiles.Manifest(shelf, batch), BatchFiles.IsJson(batch), cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
            var found = await TryCheckAsync(scope.ServiceProvider, actor, batch, row, archive, seen, cancel);
            db.ForgetChanges();
            db.Add(found);
            await db.SaveChangesAsync(cancel);
            await NoteAsync(batch.Id, ++total, cancel);
        }

        return total;
    }

    private async Task<ImportRow> TryCheckAsync(
        IServiceProvider services, Actor actor, ImportBatch batch, ManifestRow row, SiteArchive archive, SeenRows seen, CancellationToken cancel)
    {
        try
        {
            return await services.GetRequiredService<CheckRow>().RunAsync(actor, batch, row, archive, seen, cancel);
        }
#pragma warning disable CA1031 // One faulty row must not keep the others from their report.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFault(e, batch.Id, row.Number);
            return new ImportRow(batch.Id, row.Number, "", "", "", ImportRowStatus.Faulty, ["检查这一篇时系统出错，请联系系统管理员。"], []);
        }
    }

    private async Task<int> ImportAsync(Actor actor, ImportBatch batch, CancellationToken cancel)
    {
        using var archive = new SiteArchive(BatchFiles.Archive(shelf, batch));
        var total = 0;
        await foreach (var row in Manifest.ReadAsync(BatchFiles.Manifest(shelf, batch), BatchFiles.IsJson(batch), cancel))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ImportOneRow>().RunAsync(actor, batch, row, archive, cancel);
            }
#pragma warning disable CA1031 // One faulty row must not keep the others back; it can be tried again.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogFault(e, batch.Id, row.Number);
                await WithAsync(db => db.Set<ImportRow>().Where(r => r.BatchId == batch.Id && r.Number == row.Number).ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, ImportRowStatus.Failed), cancel));
            }

            await NoteAsync(batch.Id, ++total, cancel);
        }

        return total;
    }

    private Task NoteAsync(int batchId, int processed, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return processed % NotedEvery != 0
            ? Task.CompletedTask
            : WithAsync(db => db.Set<ImportBatch>().Where(b => b.Id == batchId)
                .ExecuteUpdateAsync(b => b.SetProperty(x => x.Processed, processed).SetProperty(x => x.HeartbeatUtc, now), cancel));
    }

    /// <summary>The rights of today of the person who uploaded it; without them nothing can be imported.</summary>
    private async Task<Actor> ActorOfAsync(ImportBatch batch, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var actor = batch.CreatedById is { } id ? await scope.ServiceProvider.GetRequiredService<ActorLoader>().LoadAsync(id, cancel) : null;
        return actor?.Acting(AuditTrigger.Import) ?? throw new ManifestException("上传这个批次的账号已经不在，请重新上传。");
    }

    private async Task EndAsync(int batchId, Actor actor, Action<ImportBatch> end, string action, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var batch = await db.Set<ImportBatch>().SingleAsync(b => b.Id == batchId, cancel);
        end(batch);
        var counts = await db.Set<ImportRow>().Where(r => r.BatchId == batchId).GroupBy(r => r.Status).Select(g => new { Status = g.Key, Count = g.Count() }).ToListAsync(cancel);
        db.Audit(AuditDraft.Done(actor, action, nameof(ImportBatch), () => batchId, new { rows = counts.ToDictionary(c => c.Status.ToString(), c => c.Count) }, AuditTrigger.Import));
        await db.SaveChangesAsync(cancel);
    }

    private async Task WithAsync(Func<CmsDbContext, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<CmsDbContext>());
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Import batch {BatchId} was taken by another node")]
    private partial void LogLost(Exception e, int batchId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Import batch {BatchId}, row {Row} failed")]
    private partial void LogFault(Exception e, int batchId, int row);
}
