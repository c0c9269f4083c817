using Quartz;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>定时任务：runs what the modules scheduled, in China time, one run of a job at a time. The timetable is in the code, so nothing is stored.</summary>
internal static class JobsRegistration
{
    /// <summary>A fixed offset, so that the timetable does not depend on the time zone data of the server.</summary>
    internal static readonly TimeZoneInfo China = TimeZoneInfo.CreateCustomTimeZone("China", ChinaTime.Offset, "China", "China");

    public static IServiceCollection AddCmsJobs(this IServiceCollection services, CmsOptions options)
    {
        if (!options.RunJobs || options.Role == "public")
        {
            return services;
        }

        // The modules have registered by now, each schedule as an instance.
        var schedules = services.Where(d => d.ServiceType == typeof(JobSchedule)).Select(d => (JobSchedule)d.ImplementationInstance!).ToList();
        services.AddQuartz(quartz =>
        {
            foreach (var schedule in schedules)
            {
                var key = new JobKey(schedule.Key);
                quartz.AddJob<ScheduledJob>(job => job.WithIdentity(key).WithDescription(schedule.Name));
                quartz.AddTrigger(trigger => trigger
                    .ForJob(key)
                    .WithIdentity(schedule.Key)
                    // A missed time is made up for once, not once for every time missed.
                    .WithCronSchedule(schedule.Cron, cron => cron.InTimeZone(China).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
            }
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return services;
    }
}
