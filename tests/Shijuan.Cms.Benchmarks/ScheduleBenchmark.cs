using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Benchmarks;

/// <summary>定时发布：two hundred signed texts due in one second, worked off by one instance, with the whole gate and one transaction for each.</summary>
internal static class ScheduleBenchmark
{
    /// <summary>The timer looks every five seconds; a text that falls due just after a look waits that long.</summary>
    private const double SecondsUntilTheTimer = 5;

    private const double GoalSeconds = 20;

    private static readonly (ReviewStep Step, string Who)[] Signatures =
    [
        (ReviewStep.FirstReview, "first.office"), (ReviewStep.FirstProof, "first.office"), (ReviewStep.SecondReview, "second.office"),
        (ReviewStep.SecondProof, "second.office"), (ReviewStep.FinalReview, "final.center"), (ReviewStep.FinalProof, "final.center"),
        (ReviewStep.Confidentiality, "secrecy.office"),
    ];

    public static async Task<int> RunAsync(int count)
    {
        var data = Path.Combine(Path.GetTempPath(), "shijuan-schedule-" + Guid.CreateVersion7().ToString("N"));
        try
        {
            await using var site = CmsHost.Build(["--Cms:Demo", "true", "--Cms:RunJobs", "false", "--Cms:DataFolder", data, "--Logging:LogLevel:Default", "Warning"]);
            await CmsHost.PrepareAsync(site, CancellationToken.None);
            for (var i = 0; i < count; i++)
            {
                await PrepareOneAsync(site);
            }

            var due = await MakeDueAsync(site);
            var watch = Stopwatch.StartNew();
            await RunJobAsync(site);
            var seconds = watch.Elapsed.TotalSeconds;
            var left = await CountDueAsync(site);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{due - left} of {due} published in {seconds:F1} s ({seconds * 1000 / due:F0} ms each), with the timer {seconds + SecondsUntilTheTimer:F1} s (goal {GoalSeconds} s)"));
            return left == 0 && seconds + SecondsUntilTheTimer <= GoalSeconds ? 0 : 1;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task PrepareOneAsync(WebApplication site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (services, cancel) = (scope.ServiceProvider, CancellationToken.None);
        var db = services.GetRequiredService<CmsDbContext>();
        var source = await db.Publications.Where(p => p.ClosedAtUtc == null && p.Version.Detail == null).OrderBy(p => p.Id).Select(p => p.ItemId).FirstAsync();
        var item = (await services.GetRequiredService<DraftEditor>().DuplicateAsync(
            await ActorAsync(db, "editor.office"), (await services.GetRequiredService<ContentStore>().LoadAsync(source, cancel))!, cancel))!;
        Expect(await services.GetRequiredService<Submission>().SubmitAsync(await ActorAsync(db, "editor.office"), item.Id, item.Revision, cancel));
        foreach (var (step, who) in Signatures)
        {
            Expect(await services.GetRequiredService<ReviewDesk>().SignAsync(
                await ActorAsync(db, who), new SignRequest(item.Id, item.Revision, step, Verdict.Pass, null, null), cancel));
        }

        Expect(await services.GetRequiredService<Scheduling>().ScheduleAsync(
            await ActorAsync(db, "final.center"), item.Id, item.Revision, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddDays(1), cancel));
    }

    /// <summary>All at the same second, now.</summary>
    private static async Task<int> MakeDueAsync(WebApplication site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        return await scope.ServiceProvider.GetRequiredService<CmsDbContext>().ContentItems
            .Where(i => i.State == ContentState.Scheduled)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.ScheduledForUtc, now));
    }

    private static async Task RunJobAsync(WebApplication site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var schedule = scope.ServiceProvider.GetServices<JobSchedule>().Single(s => s.Key == "editorial.publish-scheduled");
        await ((IJob)scope.ServiceProvider.GetRequiredService(schedule.JobType)).RunAsync(CancellationToken.None);
    }

    private static async Task<int> CountDueAsync(WebApplication site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CmsDbContext>().ContentItems.CountAsync(i => i.State == ContentState.Scheduled);
    }

    private static async Task<Actor> ActorAsync(CmsDbContext db, string userName)
    {
        var user = await db.Users.SingleAsync(u => u.UserName == userName);
        return new Actor(user.Id, user.DisplayName, CorePermissions.All.Select(p => (p, UnitScope.WholeCounty)));
    }

    private static void Expect(DraftOutcome outcome)
    {
        if (outcome is not DraftOutcome.Done)
        {
            throw new InvalidOperationException($"Preparing failed: {outcome}");
        }
    }
}
