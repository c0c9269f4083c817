using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>处理批量操作：one line after the other, each in a scope and transactions of its own, with the rights its owner has at that moment. Two workers never take the same line; what broke off is not tried again but named.</summary>
internal sealed partial class RunBulk(IServiceScopeFactory scopes, TimeProvider time, ILogger<RunBulk> log) : IJob
{
    public const string Key = "editorial.run-bulk";

    // One line takes a second at most; after this long its worker is gone.
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancel)
    {
        await NameInterruptedAsync(cancel);
        while (await TakeAsync(cancel) is { } line)
        {
            await HandleAsync(line, cancel);
        }
    }

    private async Task NameInterruptedAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<CmsDbContext>(), time.GetUtcNow().UtcDateTime);
        await db.Set<BulkLine>()
            .Where(l => l.State == BulkLineState.Running && l.StartedAtUtc < now - Abandoned)
            .ExecuteUpdateAsync(
                s => s.SetProperty(l => l.State, BulkLineState.Interrupted).SetProperty(l => l.EndedAtUtc, now)
                    .SetProperty(l => l.Result, "处理到这一件时程序中断了，请打开稿件看是否已经办好。"), cancel);
    }

    private async Task<int?> TakeAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<CmsDbContext>(), time.GetUtcNow().UtcDateTime);
        while (await db.Set<BulkLine>().Where(l => l.State == BulkLineState.Waiting).OrderBy(l => l.Id).Select(l => (int?)l.Id).FirstOrDefaultAsync(cancel) is { } id)
        {
            var taken = await db.Set<BulkLine>()
                .Where(l => l.Id == id && l.State == BulkLineState.Waiting)
                .ExecuteUpdateAsync(s => s.SetProperty(l => l.State, BulkLineState.Running).SetProperty(l => l.StartedAtUtc, now), cancel);
            if (taken == 1)
            {
                return id;
            }
        }

        return null;
    }

    private async Task HandleAsync(int lineId, CancellationToken cancel)
    {
        BulkResult result;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            result = await DoAsync(scope.ServiceProvider, lineId, cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody committed between reading and writing (PostgreSQL); nothing of ours is stored.
            result = new BulkResult(false, "处理的同时别人改了这份稿件，没有处理。");
        }
#pragma warning disable CA1031 // One faulty item must not keep the others back.
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFault(e, lineId);
            result = new BulkResult(false, "处理时出错，没有处理。请打开稿件单独办理，或联系系统管理员。");
        }

        await using var closing = scopes.CreateAsyncScope();
        var db = closing.ServiceProvider.GetRequiredService<CmsDbContext>();
        var line = await db.Set<BulkLine>().SingleAsync(l => l.Id == lineId, cancel);
        line.End(result, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<BulkResult> DoAsync(IServiceProvider services, int lineId, CancellationToken cancel)
    {
        var db = services.GetRequiredService<CmsDbContext>();
        var line = await db.Set<BulkLine>().AsNoTracking().SingleAsync(l => l.Id == lineId, cancel);
        var run = await db.Set<BulkRun>().AsNoTracking().SingleAsync(r => r.Id == line.RunId, cancel);
        var owner = await db.Users.AsNoTracking().SingleAsync(u => u.Id == run.OwnerId, cancel);
        if (owner.LockoutEnd is { Year: >= 9999 })
        {
            return new BulkResult(false, "发起人的账号已停用。");
        }

        var actor = await services.GetRequiredService<ActorLoader>().LoadAsync(run.OwnerId, cancel) ?? Actor.System("已注销的账号");
        await services.GetRequiredService<KnowingCircle>().ReadAsAsync(actor, cancel);
        return await services.GetRequiredService<BulkVerbs>().RunAsync(actor, run.Action, line, BulkSettings.FromJson(run.Settings), cancel);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Line {LineId} of a bulk run failed")]
    private partial void LogFault(Exception e, int lineId);
}
