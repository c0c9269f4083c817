using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>定时发布：publishes each due item by itself; the gate judges again. Two workers may run at once: the item's own state decides under its lock, so at most one publishes.</summary>
internal sealed partial class PublishScheduled(Scheduling scheduling, IServiceScopeFactory scopes, ILogger<PublishScheduled> log) : IJob
{
    public const string Key = "editorial.publish-scheduled";

    private static readonly Actor Clock = Actor.System("定时发布");

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var itemId in await scheduling.DueAsync(cancel))
        {
            await TryAsync(itemId, cancel);
        }
    }

    private async Task TryAsync(int itemId, CancellationToken cancel)
    {
        try
        {
            // A scope for each item: what one leaves behind cannot disturb the next.
            await using var scope = scopes.CreateAsyncScope();
            await PublishAsync(scope.ServiceProvider, itemId, cancel);
        }
        catch (DbUpdateException e)
        {
            // Somebody else was faster (another worker, an unschedule): nothing of ours is stored, the next run looks again.
            LogConflict(e, itemId);
        }
#pragma warning disable CA1031 // One faulty item must not keep the others back. It stays unpublished and due, so the next run tries again.
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFault(e, itemId);
        }
    }

    private static async Task PublishAsync(IServiceProvider services, int itemId, CancellationToken cancel)
    {
        var outcome = await services.GetRequiredService<Publisher>()
            .PublishAsync(new PublishRequest(itemId, Clock, PublishTrigger.Schedule, ExpectedRevision: null), cancel);
        if (outcome is PublishOutcome.Blocked blocked)
        {
            await services.GetRequiredService<Scheduling>().FailAsync(itemId, Words(blocked.Judgement), cancel);
        }
    }

    internal static string Words(Judgement judgement)
    {
        var blocking = judgement.Findings.Where(f => f.Severity == Severity.Blocking).ToList();
        return blocking.Count == 0
            ? "到时间检查没有通过。"
            : $"到时间再检查，有 {blocking.Count} 项不得发布。第一项：{blocking[0].Message}";
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Scheduled item {ItemId} was changed by somebody else; left to the next run")]
    private partial void LogConflict(Exception e, int itemId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Scheduled item {ItemId} could not be published")]
    private partial void LogFault(Exception e, int itemId);
}
