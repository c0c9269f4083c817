using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>
/// Evicts again, for some seconds after each publication, on every node. It closes two gaps: a page stored in the instant between the
/// policy's look at the stamp and the eviction, and nodes whose outbox relay did not get the delivery.
/// </summary>
internal sealed partial class EvictionFollower(IServiceScopeFactory scopes, TimeProvider time, ILogger<EvictionFollower> log) : BackgroundService
{
    private const int AtMost = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(4);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
                await FollowAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The host ends.
            }
#pragma warning disable CA1031 // The follower must outlive a database that is away for a while; the next tick tries again.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFault(e);
            }
        }
    }

    internal async Task FollowAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var since = time.GetUtcNow().UtcDateTime - Recent;
        // Message ids grow with time, so the newest are read from the end of the primary key.
        var newest = await db.OutboxMessages.AsNoTracking().OrderByDescending(m => m.Id).Take(AtMost).ToListAsync(cancel);
        var evict = scope.ServiceProvider.GetRequiredService<EvictPages>();
        foreach (var message in newest.Where(m => m.AtUtc >= since))
        {
            if (message.Name == EventName.Of<ContentPublished>())
            {
                await evict.HandleAsync(JsonSerializer.Deserialize<ContentPublished>(message.Payload)!, cancel);
            }
            else if (message.Name == EventName.Of<ContentWithdrawn>())
            {
                await evict.HandleAsync(JsonSerializer.Deserialize<ContentWithdrawn>(message.Payload)!, cancel);
            }
            else if (message.Name == EventName.Of<UnitsChanged>())
            {
                await evict.HandleAsync(JsonSerializer.Deserialize<UnitsChanged>(message.Payload)!, cancel);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Following the publications failed; trying again")]
    private partial void LogFault(Exception e);
}
