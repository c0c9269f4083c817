using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Shijuan.Cms.BrowserTests;

/// <summary>axe on every public and admin page, wide and narrow; and nothing scrolls sideways.</summary>
public sealed partial class AccessibilityTests(DemoSite site)
{
    public static readonly TheoryData<string> PublicPages = new(
        "/", "/news/county", "/notices", "/zfxxgk", "/zfxxgk/reports", "/zfxxgk/gfxwj", "/zfxxgk/gov-office", "/zfxxgk/civil?node=livelihood", "/zfxxgk/standards", "/zfxxgk/standards?field=%E5%85%BB%E8%80%81%E6%9C%8D%E5%8A%A1", "/key-areas/elderly-care", "/search", "/search?q=%E5%85%BB%E8%80%81", "/search?q=zzzzzz", "/sitemap", "/accessibility",
        "/policy/interpretation", "/policy/for-you", "/policy/for-you?group=elderly",
        "/no-such-page");

    public static readonly TheoryData<string, string> AdminPages = new()
    {
        { "editor.office", "/admin" }, { "editor.office", "/admin/content" }, { "editor.office", "/admin/content/new" }, { "editor.office", "/admin/content/new?type=disclosure.normative-document" },
        { "first.town", "/admin/review" }, { "final.center", "/admin" }, { "final.center", "/admin/review" }, { "editor.office", "/admin/import" },
        { "sysadmin", "/admin/accounts" }, { "secadmin", "/admin/grants" }, { "secadmin", "/admin/units" }, { "secadmin", "/admin/units/2" }, { "steward", "/admin/exceptional-reading" }, { "auditor", "/admin/audit" }, { "sysadmin", "/admin/outbox" },
        { "steward", "/admin/review/chains" }, { "steward", "/admin/review/chains/new" }, { "final.center", "/admin/review/delegations" }, { "final.center", "/admin/review/emergency" },
        { "editor.office", "/admin/clocks" }, { "editor.office", "/admin/indicators" }, { "final.center", "/admin/clocks/board" }, { "editor.office", "/admin/clocks/calendar" }, { "steward", "/admin/workdays" }, { "steward", "/admin/channels" }, { "steward", "/admin/rules" }, { "final.center", "/admin/live-findings" }, { "editor.office", "/account/password" },
        { "editor.office", "/admin/handovers" }, { "editor.office", "/admin/whats-new" }, { "steward", "/admin/retention" }, { "editor.office", "/admin/as-of" },
        { "editor.office", "/admin/disclosure/reports" }, { "steward", "/admin/disclosure/report-limits" },
        { "editor.office", "/admin/content/new?type=interpretation.interpretation" }, { "editor.office", "/admin/interpretation" }, { "editor.office", "/admin/interpretation/people" },
        { "editor.office", "/admin/interpretation/questions" }, { "final.center", "/admin/interpretation" }, { "final.center", "/admin/interpretation/questions" },
        { "steward", "/admin/interpretation/people" }, { "steward", "/admin/interpretation/people/new" }, { "steward", "/admin/interpretation/people/1" },
        { "editor.civil", "/admin/disclosure/duties" }, { "steward", "/admin/disclosure/duties" }, { "steward", "/admin/disclosure/standards" }, { "steward", "/admin/disclosure/standards/import" },
    };

    [Theory]
    [MemberData(nameof(PublicPages))]
    public async Task A_public_page_has_no_violation(string path)
    {
        foreach (var width in new[] { 1440, 390 })
        {
            var page = await site.VisitorAsync(width);
            await page.GotoAsync(path);
            await CheckAsync(page, width);
            await page.Context.CloseAsync();
        }
    }

    /// <summary>K1: the elder view is the same page in another size, and must stand the same test.</summary>
    [Fact]
    public async Task A_public_page_in_the_elder_view_has_no_violation()
    {
        var page = await site.VisitorAsync(390);
        await page.GotoAsync("/view?mode=elder&return=/");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-view", "elder");
        foreach (var path in PublicPages.Select(row => row.Data))
        {
            await page.GotoAsync(path);
            await CheckAsync(page, 390);
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(AdminPages))]
    public async Task An_admin_page_has_no_violation(string person, string path)
    {
        foreach (var width in new[] { 1440, 390 })
        {
            var page = await site.StaffAsync(person, width);
            var answer = await page.GotoAsync(path);
            Assert.Equal(200, answer!.Status);
            await CheckAsync(page, width);
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData("editor.office", "/admin/content?mine=true", "/edit")]
    [InlineData("final.center", "/admin/review", "/admin/review/")]
    [InlineData("final.center", "/admin/review", "/admin/publishing/")]
    [InlineData("editor.office", "/admin/content", "/admin/content/")]
    [InlineData("editor.office", "/admin/clocks", "/admin/clocks/")]
    public async Task The_page_behind_a_list_has_no_violation(string person, string list, string link)
    {
        var page = await site.StaffAsync(person);
        await page.GotoAsync(list);
        var href = await page.Locator($"main a[href*='{link}']").First.GetAttributeAsync("href");
        foreach (var width in new[] { 1440, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.GotoAsync(href!);
            await CheckAsync(page, width);
        }

        await page.Context.CloseAsync();
    }

    /// <summary>The demo has a document that replaces another one: the page about its interpretation shows what changed, row by row.</summary>
    [Fact]
    public async Task The_comparison_of_two_documents_has_no_violation()
    {
        const string Title = "《石泉县居家养老服务补助办法》政策解读";
        var page = await site.StaffAsync("editor.civil");
        await page.GotoAsync("/admin/content?q=" + Uri.EscapeDataString(Title));
        var href = await page.Locator("main a[href^='/admin/content/']", new() { HasText = Title }).First.GetAttributeAsync("href");
        foreach (var width in new[] { 1440, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            var answer = await page.GotoAsync("/admin/interpretation/differences/" + href!.Split('/')[3]);
            Assert.Equal(200, answer!.Status);
            await Assertions.Expect(page.Locator("textarea[name='before']").First).ToBeVisibleAsync();
            await CheckAsync(page, width);
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_article_has_no_violation()
    {
        foreach (var width in new[] { 1440, 390 })
        {
            var page = await site.VisitorAsync(width);
            await page.GotoAsync("/zfxxgk/gfxwj");
            await page.Locator("main a[href$='.html']").First.ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(Article(), new() { Timeout = 30_000 });
            await CheckAsync(page, width);
        }
    }

    [Fact]
    public async Task A_planted_fault_is_found()
    {
        var page = await site.VisitorAsync();
        await page.GotoAsync("/");
        await page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/favicon.ico\"><button></button>')");
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Axe.AssertNoViolationsAsync(page));
    }

    [Fact]
    public async Task The_sign_in_page_has_no_violation()
    {
        foreach (var width in new[] { 1440, 390 })
        {
            var page = await site.VisitorAsync(width);
            await page.GotoAsync("/account/login");
            await CheckAsync(page, width);
        }
    }

    [GeneratedRegex("\\.html$", RegexOptions.None, 1000)]
    private static partial Regex Article();

    private static async Task CheckAsync(IPage page, int width)
    {
        await Axe.AssertNoViolationsAsync(page);
        var used = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(used <= width, $"{page.Url} is {used} wide at {width}.");
    }
}
