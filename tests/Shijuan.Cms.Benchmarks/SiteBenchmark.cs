using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Benchmarks;

/// <summary>整站：an article page from the cache and past it, compared with a bare endpoint that returns the same bytes, turn by turn in one run.</summary>
internal static class SiteBenchmark
{
    // Whoever carries the session cookie is never answered from the cache.
    private const string PastTheCache = "shijuan.session=benchmark";

    public static async Task<int> RunAsync(TimeSpan turn, int rounds)
    {
        await using var site = await StartSiteAsync();
        var (sitePort, path) = (PortOf(site), await ArticlePathAsync(site));
        using var http = new HttpClient();
        var bytes = await http.GetByteArrayAsync(new Uri($"http://127.0.0.1:{sitePort}{path}"));
        await using var bare = await StartBareAsync(bytes);

        var ratios = new List<(double Cached, double Uncached)>();
        for (var round = 0; round <= rounds; round++)
        {
            var plain = await LoadClient.MeasureAsync(PortOf(bare), "/", null, turn);
            var cached = await LoadClient.MeasureAsync(sitePort, path, null, turn);
            var uncached = await LoadClient.MeasureAsync(sitePort, path, PastTheCache, turn);
            if (round > 0)
            {
                // The first round warms up.
                ratios.Add((cached / plain, uncached / plain));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: bare {plain:F0}/s, cached {cached:F0}/s = {cached / plain:P0}, uncached {uncached:F0}/s = {uncached / plain:P1}"));
            }
        }

        var (medianCached, medianUncached) = (Median(ratios.Select(r => r.Cached)), Median(ratios.Select(r => r.Uncached)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"article of {bytes.Length} bytes, medians of the bare endpoint: cached {medianCached:P0} (goal 50 %), uncached {medianUncached:P1} (goal 5 %)"));
        return medianCached >= 0.5 && medianUncached >= 0.05 ? 0 : 1;
    }

    /// <param name="jobs">Without jobs nothing but what is measured works on the machine.</param>
    internal static async Task<WebApplication> StartSiteAsync(bool jobs = true)
    {
        var data = Path.Combine(Path.GetTempPath(), "shijuan-benchmark");
        var app = CmsHost.Build(
        [
            "--urls", "http://127.0.0.1:0", "--Cms:Demo", "true", "--Cms:DataFolder", data, "--Logging:LogLevel:Default", "Warning",
            "--Cms:RunJobs", jobs ? "true" : "false",
        ]);
        await CmsHost.PrepareAsync(app, CancellationToken.None);
        await app.StartAsync();
        return app;
    }

    private static async Task<WebApplication> StartBareAsync(byte[] bytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await app.StartAsync();
        return app;
    }

    private static async Task<string> ArticlePathAsync(WebApplication site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        return "/" + await db.Publications.Where(p => p.ClosedAtUtc == null).OrderBy(p => p.Id).Select(p => p.Path).FirstAsync();
    }

    internal static int PortOf(WebApplication app) =>
        new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
