using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Shijuan.Cms.BrowserTests;

/// <summary>The real site as a process of its own on a free loopback port with a data folder of its own.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private static readonly string Assembly = Path.Combine(
        AppContext.BaseDirectory.Replace("Shijuan.Cms.BrowserTests", "Shijuan.Cms.Web", StringComparison.Ordinal), "Shijuan.Cms.Web.dll");

    private readonly ConcurrentQueue<string> _log = new();
    private Process _process = null!;

    private SiteProcess(string dataFolder, bool demo, int port)
    {
        DataFolder = dataFolder;
        Demo = demo;
        BaseUrl = $"http://127.0.0.1:{port}";
    }

    public string BaseUrl { get; }

    public string DataFolder { get; }

    public bool Demo { get; }

    /// <summary>What the site wrote to its console.</summary>
    public IEnumerable<string> Log => _log;

    public bool HasExited => _process.HasExited;

    public static async Task<SiteProcess> StartAsync(string dataFolder, bool demo)
    {
        var site = new SiteProcess(dataFolder, demo, FreePort());
        await site.LaunchAsync();
        return site;
    }

    /// <summary>Starts the same site anew on the same data and port.</summary>
    public Task RestartAsync() => LaunchAsync();

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private async Task LaunchAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Assembly])
        {
            WorkingDirectory = RepositoryRoot("src/Shijuan.Cms.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_URLS"] = BaseUrl;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Cms__Demo"] = Demo ? "true" : "false";
        start.Environment["Cms__DataFolder"] = DataFolder;
        // Two hundred sign-ins from one address are a test suite, not an attack.
        start.Environment["Cms__SignInTriesPerAddress"] = "10000";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, e) => Keep(e.Data);
        _process.ErrorDataReceived += (_, e) => Keep(e.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitUntilHealthyAsync();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _log.Enqueue(line);
        }
    }

    private async Task WaitUntilHealthyAsync()
    {
        using var http = new HttpClient { BaseAddress = new Uri(BaseUrl), Timeout = TimeSpan.FromSeconds(5) };
        // Filling the demo database on a busy machine takes its time.
        for (var tries = 0; tries < 2400; tries++)
        {
            if (_process.HasExited)
            {
                break;
            }

            try
            {
                using var answer = await http.GetAsync(new Uri("/healthz", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The site did not start:\n" + string.Join('\n', _log));
    }

    internal static string RepositoryRoot(string below)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Cms.sln")))
            {
                return Path.Combine(folder.FullName, below);
            }
        }

        throw new InvalidOperationException("Cms.sln is not above the test's folder.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
