using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Shijuan.Cms.BrowserTests;

/// <summary>What was saved and what was public can be found again and brought back.</summary>
public sealed partial class HistoryTests(DemoSite site)
{
    /// <summary>What the system filled in is the first save. An editor saves twice, names the first save, looks what changed, and brings it back.</summary>
    [Fact]
    public async Task A2_an_editor_names_an_earlier_save_compares_it_and_brings_it_back()
    {
        var page = await site.StaffAsync("editor.office");
        await page.GotoAsync("/admin/content/new?type=disclosure.general-notice");
        await page.SelectOptionAsync("#UnitId", new SelectOptionValue { Label = "石泉县人民政府办公室" });
        await page.SelectOptionAsync("#ChannelId", new SelectOptionValue { Label = "通知公告" });
        await page.GetByRole(AriaRole.Button, new() { Name = "开始编辑" }).ClickAsync();
        await page.Locator(".ProseMirror").WaitForAsync();
        var id = int.Parse(ItemNumber().Match(page.Url).Groups["id"].Value, CultureInfo.InvariantCulture);
        await SaveAsync(page, "关于开放县档案馆阅览室的通告");
        await SaveAsync(page, "关于县档案馆阅览室延长开放的通告");

        await page.GotoAsync($"/admin/content/{id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "全部保存、起名、恢复" }).ClickAsync();
        var first = page.Locator("#s-2");
        await first.Locator("summary").ClickAsync();
        await page.FillAsync("#name-2", "馆长改前");
        await first.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(page.Locator("#s-2")).ToContainTextAsync("馆长改前");
        foreach (var width in new[] { 1440, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await CheckAsync(page, width);
        }

        await page.SetViewportSizeAsync(1440, 900);
        await page.Locator("#s-2").GetByRole(AriaRole.Link, new() { Name = "与当前对比、恢复" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("关于开放县档案馆阅览室的通告");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("关于县档案馆阅览室延长开放的通告");
        await page.GetByRole(AriaRole.Button, new() { Name = "把第 2 次保存恢复为草稿" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "恢复为草稿" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Title")).ToHaveValueAsync("关于开放县档案馆阅览室的通告");
        await page.Context.CloseAsync();
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task D12_a_member_of_staff_finds_what_the_public_saw_from_the_address()
    {
        var page = await site.StaffAsync("final.center");
        await page.GotoAsync("/zfxxgk/gfxwj");
        var address = await page.Locator("main a[href$='.html']").First.GetAttributeAsync("href");
        await page.GotoAsync("/admin/as-of");
        await page.FillAsync("#address", address!);
        await page.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("公开的是第");
        foreach (var width in new[] { 1440, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await CheckAsync(page, width);
        }

        await page.Context.CloseAsync();
        Assert.Empty(site.Faults);
    }

    [GeneratedRegex("/content/(?<id>[0-9]+)/edit", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemNumber();

    private static async Task SaveAsync(IPage page, string title)
    {
        await page.FillAsync("#Title", title);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".toast-success")).ToContainTextAsync("已保存");
        await page.Locator(".ProseMirror").WaitForAsync();
    }

    private static async Task CheckAsync(IPage page, int width)
    {
        await Axe.AssertNoViolationsAsync(page);
        var used = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(used <= width, $"{page.Url} is {used} wide at {width}.");
    }
}
