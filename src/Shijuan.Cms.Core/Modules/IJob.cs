namespace Shijuan.Cms.Core.Modules;

/// <summary>定时任务：runs in its own scope; safe to run twice and on several web nodes.</summary>
public interface IJob
{
    Task RunAsync(CancellationToken cancel);
}

/// <summary>定时任务安排。</summary>
/// <param name="Key">Stable key, for example <c>editorial.publish-scheduled</c>.</param>
/// <param name="JobType">The class that implements <see cref="IJob"/>.</param>
/// <param name="Cron">Quartz cron expression in China time.</param>
/// <param name="Name">Chinese name shown to administrators.</param>
public sealed record JobSchedule(string Key, Type JobType, string Cron, string Name);
