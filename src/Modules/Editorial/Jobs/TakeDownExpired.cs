using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Editorial;

/// <summary>到期下架：public notices and expired pages come down at their time, one transaction each, in order.</summary>
internal sealed partial class TakeDownExpired(IServiceScopeFactory scopes, ClockGuard clock, ILogger<TakeDownExpired> log) : IJob
{
    public const string Key = "editorial.take-down-expired";

    private readonly string _owner = Guid.CreateVersion7().ToString("N");

    public async Task RunAsync(CancellationToken cancel)
    {
        while (clock.IsSteady() && await ClaimAsync(cancel) is { } itemId)
        {
            await TryAsync(itemId, cancel);
        }
    }

    private async Task<int?> ClaimAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Expiry>().ClaimNextAsync(_owner, cancel);
    }

    private async Task TryAsync(int itemId, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Expiry>().TakeOffAsync(itemId, _owner, cancel);
        }
        catch (DbUpdateException e)
        {
            LogConflict(e, itemId);
        }
#pragma warning disable CA1031 // One faulty item must not keep the others back; after its claim it is tried again.
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFault(e, itemId);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Expired item {ItemId} was changed by somebody else; left to a later run")]
    private partial void LogConflict(Exception e, int itemId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Expired item {ItemId} could not be taken down")]
    private partial void LogFault(Exception e, int itemId);
}
