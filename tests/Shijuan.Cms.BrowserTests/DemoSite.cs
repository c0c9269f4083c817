using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shijuan.Cms.BrowserTests;
using Xunit;

[assembly: AssemblyFixture(typeof(DemoSite))]

namespace Shijuan.Cms.BrowserTests;

/// <summary>The demo portal and one Chromium for all browser tests.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shijuan-browser-").FullName;
    private SiteProcess _site = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public string BaseUrl => _site.BaseUrl;

    /// <summary>Warnings and errors the site wrote: a browser test that leaves one behind has found something.</summary>
    public IEnumerable<string> Faults => _site.Log.Where(l => l.StartsWith("fail:", StringComparison.Ordinal) || l.StartsWith("crit:", StringComparison.Ordinal));

    public async ValueTask InitializeAsync()
    {
        _site = await SiteProcess.StartAsync(_folder, demo: true);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("SHIJUAN_CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A fresh visitor: no cookies of anybody else.</summary>
    public async Task<IPage> VisitorAsync(int width = 1440, bool javaScript = true)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = BaseUrl,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = javaScript,
            Locale = "zh-CN",
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    /// <summary>A signed-in member of the demo's staff.</summary>
    public async Task<IPage> StaffAsync(string userName, int width = 1440)
    {
        var page = await VisitorAsync(width);
        await page.GotoAsync("/account/login");
        await page.FillAsync("[name=UserName]", userName);
        await page.FillAsync("[name=Password]", "Lantern-river-2031!");
        await page.ClickAsync("form[method=post] button[type=submit]");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/admin", RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = 30_000 });
        return page;
    }
}
