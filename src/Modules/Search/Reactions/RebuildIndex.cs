using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shijuan.Cms.Core.Search;

namespace Shijuan.Cms.Search;

/// <summary>At start, and whenever the index turns out to be missing or damaged: builds it from the database while the site is served.</summary>
internal sealed partial class RebuildIndex(IServiceScopeFactory scopes, ISearchEngine engine, TimeProvider time, ILogger<RebuildIndex> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            do
            {
                if (engine.Health().NeedsRebuild)
                {
                    await RebuildAsync(stoppingToken);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host ends.
        }
    }

    private async Task RebuildAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await engine.RebuildAsync(scope.ServiceProvider.GetRequiredService<SearchDocuments>().AllAsync(cancel), cancel);
        }
#pragma warning disable CA1031 // A disk that is full or a database that is away must not stop the site; the next tick tries again.
        catch (Exception e) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFault(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Rebuilding the search index failed; trying again")]
    private partial void LogFault(Exception e);
}
