using Microsoft.Playwright;
using Xunit;

namespace Shijuan.Cms.BrowserTests;

/// <summary>Every public page works with JavaScript off.</summary>
public sealed class WithoutJavaScriptTests(DemoSite site)
{
    [Theory]
    [MemberData(nameof(AccessibilityTests.PublicPages), MemberType = typeof(AccessibilityTests))]
    public async Task A_page_has_head_foot_search_and_the_correction_entry(string path)
    {
        var page = await site.VisitorAsync(javaScript: false);
        await page.GotoAsync(path);
        await Assertions.Expect(page.Locator("main")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("header form[action='/search'] input[name=q]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("footer")).ToContainTextAsync("我为政府网站找错");
        await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_citizen_searches_reads_and_filters()
    {
        var page = await site.VisitorAsync(390, javaScript: false);
        await page.GotoAsync("/");
        await page.FillAsync("header form[action='/search'] input[name=q]", "居家养老服务补助办法");
        await page.Locator("header form[action='/search'] button").ClickAsync();
        await page.Locator("main a[href$='.html']").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("居家养老服务补助");
        await page.GotoAsync("/zfxxgk/gfxwj");
        var all = await page.Locator("main a[href$='.html']").CountAsync();
        await page.Locator("main form select").First.SelectOptionAsync(new SelectOptionValue { Label = "废止" });
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        var repealed = await page.Locator("main a[href$='.html']").CountAsync();
        Assert.InRange(repealed, 1, all - 1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Nothing_is_requested_from_elsewhere()
    {
        var page = await site.VisitorAsync();
        var elsewhere = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.BaseUrl, StringComparison.Ordinal))
            {
                elsewhere.Add(request.Url);
            }
        };
        foreach (var path in new[] { "/", "/news/county", "/zfxxgk/gfxwj", "/search?q=%E9%80%9A%E7%9F%A5", "/account/login" })
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        }

        Assert.Empty(elsewhere);
        await page.Context.CloseAsync();
    }
}
