using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Events;

/// <summary>发件箱中继：claims waiting deliveries by lease, hands each to its handler in a scope and transaction of its own, and marks it done in that transaction.</summary>
public sealed partial class OutboxRelay(IServiceScopeFactory scopes, OutboxSignal signal, TimeProvider time, ILogger<OutboxRelay> log)
    : BackgroundService
{
    private const int BatchSize = 20;

    // A batch takes seconds; what a killed node had claimed is taken over within half a minute.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);
    private readonly string _owner = Guid.NewGuid().ToString("N");

    /// <summary>Delivers what waits now. Returns how many deliveries were tried.</summary>
    public async Task<int> DrainAsync(CancellationToken cancel)
    {
        var tried = 0;
        while (await ClaimAsync(cancel) is { Count: > 0 } claimed)
        {
            foreach (var id in claimed)
            {
                await DeliverAsync(id, cancel);
                tried++;
            }
        }

        return tried;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DrainAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The relay must outlive a database that is away for a while; the next poll tries again.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogRelayFault(e);
            }
            catch (OperationCanceledException)
            {
                // Stopping: what was claimed is delivered after the lease runs out.
                return;
            }

            await signal.WaitAsync(PollInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<IReadOnlyList<int>> ClaimAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var now = time.GetUtcNow().UtcDateTime;
        var waiting = await db.OutboxDeliveries.AsNoTracking()
            .Where(d => d.DoneAtUtc == null && d.ParkedAtUtc == null && d.NextAttemptAtUtc <= now
                && (d.LeaseUntilUtc == null || d.LeaseUntilUtc < now))
            .OrderBy(d => d.Id)
            .Select(d => d.Id)
            .Take(BatchSize)
            .ToListAsync(cancel);
        var claimed = new List<int>();
        foreach (var id in waiting)
        {
            // One row at a time and only while still free: two nodes never hold the same lease.
            var taken = await db.OutboxDeliveries
                .Where(d => d.Id == id && d.DoneAtUtc == null && (d.LeaseUntilUtc == null || d.LeaseUntilUtc < now))
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.LeaseOwner, _owner).SetProperty(d => d.LeaseUntilUtc, now + Lease), cancel);
            if (taken == 1)
            {
                claimed.Add(id);
            }
        }

        return claimed;
    }

    private async Task DeliverAsync(int deliveryId, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
            await using var transaction = await db.BeginAsync(cancel);
            var delivery = await db.OutboxDeliveries.Include(d => d.Message).SingleAsync(d => d.Id == deliveryId, cancel);
            if (delivery.LeaseOwner != _owner || delivery.DoneAtUtc is not null)
            {
                return;
            }

            var subscription = scope.ServiceProvider.GetServices<EventSubscription>()
                .FirstOrDefault(s => s.HandlerKey == delivery.HandlerKey && s.EventName == delivery.Message.Name)
                ?? throw new InvalidOperationException($"No handler {delivery.HandlerKey} for {delivery.Message.Name} in this build.");
            await subscription.Deliver(scope.ServiceProvider, delivery.Message.Payload, cancel);
            delivery.MarkDone(time.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
#pragma warning disable CA1031 // Whatever a handler throws: the delivery is tried again and finally parked.
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogDeliveryFault(e, deliveryId);
            await RecordFailureAsync(deliveryId, e, cancel);
        }
    }

    private async Task RecordFailureAsync(int deliveryId, Exception e, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var delivery = await db.OutboxDeliveries.SingleAsync(d => d.Id == deliveryId, cancel);
        if (delivery.LeaseOwner == _owner)
        {
            // The type alone: a message may carry what a person typed.
            delivery.MarkFailed(e.GetType().Name, time.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox relay failed; trying again")]
    private partial void LogRelayFault(Exception e);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox delivery {DeliveryId} failed")]
    private partial void LogDeliveryFault(Exception e, int deliveryId);
}
