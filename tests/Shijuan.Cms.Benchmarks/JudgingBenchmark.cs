using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Editorial;

namespace Shijuan.Cms.Benchmarks;

/// <summary>公开内容复查：every public text judged by the rules of today, as the job of the night does it, on SQLite. The goal is 500 documents a second.</summary>
internal static class JudgingBenchmark
{
    private const double Goal = 500;

    public static async Task<int> RunAsync(int documents)
    {
        await using var site = await SiteBenchmark.StartSiteAsync(jobs: false);
        await PublishedDocuments.FillAsync(site.Services, documents);
        var steward = new Actor(null, "基准", [(CorePermissions.ManageSite, UnitScope.WholeCounty)]);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Recheck>().RequestAsync(steward, CancellationToken.None);
        }

        var from = Stopwatch.GetTimestamp();
        var pages = 0;
        while (pages * Recheck.Page < documents)
        {
            await using var scope = site.Services.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<Recheck>().StepAsync("benchmark", CancellationToken.None))
            {
                break;
            }

            pages++;
        }

        var rate = pages * Recheck.Page / Stopwatch.GetElapsedTime(from).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"judged {pages * Recheck.Page} public documents: {rate:0} a second (goal {Goal})"));
        await site.StopAsync();
        return rate >= Goal ? 0 : 1;
    }
}
