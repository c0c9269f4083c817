using Quartz;
using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>Runs one scheduled job in a scope of its own. A failure is logged; the next time comes as planned.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ScheduledJob(IServiceScopeFactory scopes, IEnumerable<JobSchedule> schedules, ILogger<ScheduledJob> log) : Quartz.IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await RunAsync(schedules.Single(s => s.Key == context.JobDetail.Key.Name), cancellationToken);

    internal async Task RunAsync(JobSchedule schedule, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var job = (Core.Modules.IJob)scope.ServiceProvider.GetRequiredService(schedule.JobType);
            await job.RunAsync(cancel);
        }
#pragma warning disable CA1031 // Whatever a job throws: the other jobs and the next run must go on.
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailure(e, schedule.Key);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed")]
    private partial void LogFailure(Exception e, string job);
}
