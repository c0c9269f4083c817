using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Benchmarks;

/// <summary>时钟看板：the county's board, one unit's and the calendar with twenty thousand open clocks, over HTTP, on SQLite. The goal is 200 ms at p95.</summary>
internal static class ClockBoardBenchmark
{
    private const double GoalMilliseconds = 200;

    public static async Task<int> RunAsync(int clocks, int rounds)
    {
        await using var site = await SiteBenchmark.StartSiteAsync();
        await FillAsync(site.Services, clocks);
        using var http = await StaffSession.OpenAsync(SiteBenchmark.PortOf(site), "final.center");
        var worst = 0.0;
        foreach (var path in new[] { "/admin/clocks/board", "/admin/clocks/board?unit=5", "/admin/clocks/calendar", "/admin/clocks" })
        {
            var times = new List<double>();
            for (var i = 0; i < rounds + 10; i++)
            {
                var from = Stopwatch.GetTimestamp();
                await http.GetStringAsync(new Uri(path, UriKind.Relative));
                if (i >= 10)
                {
                    times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                }
            }

            times.Sort();
            var p95 = times[(int)(times.Count * 0.95)];
            worst = Math.Max(worst, p95);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path} with {clocks} open clocks: median {times[times.Count / 2]:0} ms, p95 {p95:0} ms (goal {GoalMilliseconds} ms)"));
        }

        await site.StopAsync();
        return worst <= GoalMilliseconds ? 0 : 1;
    }

    /// <summary>Copies of one open clock, over forty units and three months.</summary>
    private static async Task FillAsync(IServiceProvider services, int count)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var missing = count - await db.Clocks.CountAsync(c => c.StoppedAtUtc == null);
        if (missing <= 0)
        {
            return;
        }

        var source = await db.Clocks.Where(c => c.StoppedAtUtc == null).OrderBy(c => c.Id).Select(c => c.Id).FirstAsync();
        const string Shifted = "' || (n.i % 90 - 30) || ' days";
        await RowCopies.MakeAsync(
            db, "clock", $"s.id = {source}", missing, ("id", "1000000 + n.i"), ("subject_id", "1000000 + n.i"), ("unit_id", "2 + n.i % 40"),
            ("due_at_utc", $"datetime(s.due_at_utc, '{Shifted}')"), ("amber_at_utc", $"datetime(s.amber_at_utc, '{Shifted}')"));
    }
}
