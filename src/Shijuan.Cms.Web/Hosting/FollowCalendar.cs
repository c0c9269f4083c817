using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>Each node reads the calendar again from time to time, so that a year imported on one node is known on all within half a minute.</summary>
internal sealed partial class FollowCalendar(IServiceScopeFactory scopes, WorkCalendars calendars, TimeProvider time, ILogger<FollowCalendar> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                await calendars.RefreshAsync(scope.ServiceProvider.GetRequiredService<CmsDbContext>(), stoppingToken);
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading the work calendar failed; trying again")]
    private partial void LogFault(Exception e);
}
