using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Benchmarks;

/// <summary>文件库：the list with three filters on a hundred thousand public documents, past every cache, over HTTP. The goal is 50 ms at p95.</summary>
internal static class LibraryBenchmark
{
    private const double GoalMilliseconds = 50;
    private static readonly string[] Validities = ["有效", "废止", "失效"];

    public static async Task<int> RunAsync(int documents, int rounds)
    {
        await using var site = await SiteBenchmark.StartSiteAsync(jobs: false);
        await PublishedDocuments.FillAsync(site.Services, documents);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{SiteBenchmark.PortOf(site)}") };
        http.DefaultRequestHeaders.Add("Cookie", "shijuan.session=benchmark");
        var units = await UnitsAsync(site.Services);
        var times = new List<double>();
        for (var i = 0; i < rounds + 10; i++)
        {
            var address = string.Create(
                CultureInfo.InvariantCulture, $"/zfxxgk/gfxwj?validity={Uri.EscapeDataString(Validities[i % 3])}&year={2016 + (i % 11)}&unit={units[i % units.Count]}");
            var from = Stopwatch.GetTimestamp();
            using var response = await http.GetAsync(new Uri(address, UriKind.Relative));
            await response.Content.ReadAsByteArrayAsync();
            response.EnsureSuccessStatusCode();
            if (i >= 10)
            {
                times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                if (times[^1] > 2 * GoalMilliseconds)
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slow: {times[^1]:0} ms, round {i}: {Uri.UnescapeDataString(address)}"));
                }
            }
        }

        times.Sort();
        var p95 = times[(int)(times.Count * 0.95)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"library of {documents}, three filters: median {times[times.Count / 2]:0} ms, p95 {p95:0} ms (goal {GoalMilliseconds} ms)"));
        await site.StopAsync();
        return p95 <= GoalMilliseconds ? 0 : 1;
    }

    private static async Task<IReadOnlyList<string>> UnitsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CmsDbContext>().Units.OrderBy(u => u.Id).Select(u => u.Key).Take(30).ToListAsync();
    }
}
