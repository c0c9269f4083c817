using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Benchmarks;

/// <summary>审核队列：the page of 政府办's final reviewer and of a first reviewer with ten thousand texts under review, over HTTP, on SQLite. The goal is 200 ms at p95.</summary>
internal static class QueueBenchmark
{
    private const double GoalMilliseconds = 200;
    private const int First = 1_000_000;

    public static async Task<int> RunAsync(int items, int rounds)
    {
        await using var site = await SiteBenchmark.StartSiteAsync();
        await FillAsync(site.Services, items);
        var worst = 0.0;
        foreach (var who in new[] { "first.office", "final.center" })
        {
            using var http = await StaffSession.OpenAsync(SiteBenchmark.PortOf(site), who);
            var times = new List<double>();
            for (var i = 0; i < rounds + 10; i++)
            {
                var from = Stopwatch.GetTimestamp();
                await http.GetStringAsync(new Uri("/admin/review", UriKind.Relative));
                if (i >= 10)
                {
                    times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                }
            }

            times.Sort();
            var p95 = times[(int)(times.Count * 0.95)];
            worst = Math.Max(worst, p95);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"queue of {items} for {who}: median {times[times.Count / 2]:0} ms, p95 {p95:0} ms (goal {GoalMilliseconds} ms)"));
        }

        await site.StopAsync();
        return worst <= GoalMilliseconds ? 0 : 1;
    }

    /// <summary>Copies of the first demo text that is under review, with its open steps.</summary>
    private static async Task FillAsync(IServiceProvider services, int count)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var missing = count - await db.ContentItems.CountAsync(i => i.State == ContentState.InReview);
        if (missing <= 0)
        {
            return;
        }

        var office = await db.Units.Where(u => u.Key == "gov-office").Select(u => u.Id).SingleAsync();
        var item = await db.ContentItems.Where(i => i.State == ContentState.InReview && i.UnitId == office && db.ReviewTasks.Any(t => t.ItemId == i.Id))
            .OrderBy(i => i.Id).Select(i => i.Id).FirstAsync();
        var version = await db.ReviewTasks.Where(t => t.ItemId == item).Select(t => t.VersionId).FirstAsync();
        var (newItem, newVersion) = ($"{First} + n.i", $"{First} + n.i");
        await using var transaction = await db.BeginAsync(CancellationToken.None);
        await RowCopies.MakeAsync(db, "content_item", $"s.id = {item}", missing, ("id", newItem), ("index_number", "s.index_number || '-' || n.i"));
        await RowCopies.MakeAsync(db, "content_version", $"s.id = {version}", missing, ("id", newVersion), ("item_id", newItem), ("title", "s.title || n.i"), ("frozen_at_utc", "NULL"));
        await RowCopies.MakeAsync(db, "review_route", $"s.version_id = {version}", missing, ("version_id", newVersion), ("item_id", newItem));
        await RowCopies.MakeAsync(db, "contributor", $"s.version_id = {version}", missing, ("version_id", newVersion));
        await RowCopies.MakeAsync(db, "review_task", $"s.item_id = {item}", missing, ("item_id", newItem), ("version_id", newVersion));
        // Frozen last: the guards admit no writer to a text that is frozen already.
        await db.ContentVersions.Where(v => v.Id > First).ExecuteUpdateAsync(
            u => u.SetProperty(v => v.FrozenAtUtc, db.ContentVersions.Where(v => v.Id == version).Select(v => v.FrozenAtUtc).First()), CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }
}
