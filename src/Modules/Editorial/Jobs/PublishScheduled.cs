using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Releases;

namespace Shijuan.Cms.Editorial;

/// <summary>定时发布：works off everything whose time has come, in the order of the times, one transaction for each item or group. What is not claimed by this worker is left to the other.</summary>
internal sealed partial class PublishScheduled(IServiceScopeFactory scopes, ClockGuard clock, ILogger<PublishScheduled> log) : IJob
{
    public const string Key = "editorial.publish-scheduled";

    private readonly string _owner = Guid.CreateVersion7().ToString("N");

    public async Task RunAsync(CancellationToken cancel)
    {
        if (!clock.IsSteady())
        {
            LogClockJump();
            return;
        }

        while (await ClaimAsync(cancel) is { } due)
        {
            await TryAsync(due, cancel);
        }
    }

    private async Task<DueRelease?> ClaimAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DueWork>().ClaimNextAsync(_owner, cancel);
    }

    private async Task TryAsync(DueRelease due, CancellationToken cancel)
    {
        try
        {
            // A scope for each: what one leaves behind cannot disturb the next.
            await using var scope = scopes.CreateAsyncScope();
            if (due.ItemId is { } itemId)
            {
                await scope.ServiceProvider.GetRequiredService<ScheduledPublication>().FireAsync(itemId, _owner, cancel);
            }
            else
            {
                await scope.ServiceProvider.GetRequiredService<GroupRelease>().FireAsync(due.GroupId!.Value, _owner, cancel);
            }
        }
        catch (DbUpdateException e)
        {
            // Somebody changed it in this moment: nothing of ours is stored; when the claim has run out, the next run looks again.
            LogConflict(e, due.ItemId, due.GroupId);
        }
#pragma warning disable CA1031 // One faulty item must not keep the others back. It stays unpublished and due; after its claim it is tried again.
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFault(e, due.ItemId, due.GroupId);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Scheduled item {ItemId} or group {GroupId} was changed by somebody else; left to a later run")]
    private partial void LogConflict(Exception e, int? itemId, int? groupId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Scheduled item {ItemId} or group {GroupId} could not be published")]
    private partial void LogFault(Exception e, int? itemId, int? groupId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clock jumped; nothing is published by time until it has been steady for a while")]
    private partial void LogClockJump();
}
