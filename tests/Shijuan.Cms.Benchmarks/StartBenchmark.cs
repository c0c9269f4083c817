using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Shijuan.Cms.Benchmarks;

/// <summary>启动：time from starting the process to the first 200 of the home page on an existing demo database, and resident memory when idle.</summary>
internal static class StartBenchmark
{
    private static readonly string SiteAssembly = Path.Combine(
        AppContext.BaseDirectory.Replace("Shijuan.Cms.Benchmarks", "Shijuan.Cms.Web", StringComparison.Ordinal), "Shijuan.Cms.Web.dll");

    public static async Task<int> RunAsync()
    {
        var data = Path.Combine(Path.GetTempPath(), "shijuan-benchmark");
        await MeasureAsync(data);
        var runs = new List<(double Seconds, double Megabytes)>();
        for (var i = 0; i < 3; i++)
        {
            runs.Add(await MeasureAsync(data));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first 200 after {runs[^1].Seconds:F2} s, idle {runs[^1].Megabytes:F0} MB"));
        }

        var (seconds, megabytes) = (runs.Select(r => r.Seconds).Order().ElementAt(1), runs.Max(r => r.Megabytes));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median {seconds:F2} s (goal 4 s), most {megabytes:F0} MB (goal 350 MB)"));
        return seconds <= 4 && megabytes <= 350 ? 0 : 1;
    }

    private static async Task<(double Seconds, double Megabytes)> MeasureAsync(string data)
    {
        var port = FreePort();
        var url = $"http://127.0.0.1:{port}";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [SiteAssembly])
        {
            Environment = { ["ASPNETCORE_URLS"] = url, ["Cms__Demo"] = "true", ["Cms__DataFolder"] = data },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var silence = process.StandardOutput.ReadToEndAsync();
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(2) };
            await FirstAnswerAsync(http, process);
            var seconds = watch.Elapsed.TotalSeconds;
            await Task.Delay(TimeSpan.FromSeconds(6));
            process.Refresh();
            return (seconds, process.WorkingSet64 / 1048576.0);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
            await silence;
        }
    }

    private static async Task FirstAnswerAsync(HttpClient http, Process process)
    {
        // The very first start fills the demo database.
        for (var tries = 0; tries < 6000 && !process.HasExited; tries++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException("The site did not answer.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
