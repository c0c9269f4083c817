using Microsoft.Playwright;
using Xunit;

namespace Shijuan.Cms.BrowserTests;

/// <summary>An editor's task in the library: upload, be asked about a taken name, describe, mark the focal point, use a crop in a draft, be kept from deleting it.</summary>
public sealed class MediaLibraryTests(DemoSite site)
{
    [Fact]
    public async Task A_picture_is_uploaded_described_used_in_a_draft_and_then_kept_from_deletion()
    {
        var picture = SiteProcess.RepositoryRoot("src/Shijuan.Cms.Web/Demo/Content/files/reservoir.jpg");
        var page = await site.StaffAsync("editor.office");
        await UploadAsync(page, picture);
        await UploadAgainAndKeepBothAsync(page, picture);
        var asset = await DescribeAsync(page);
        await UseInDraftAsync(page);
        await BeKeptFromDeletingAsync(page, asset);
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task The_pages_of_the_library_and_its_dialog_have_no_violation()
    {
        foreach (var width in new[] { 1440, 390 })
        {
            var page = await site.StaffAsync("editor.office", width);
            foreach (var path in new[] { "/admin/media", "/admin/media?folder=1", "/admin/media?folder=1&view=list", "/admin/media/1", "/admin/media/2", "/admin/media/unused" })
            {
                var answer = await page.GotoAsync(path);
                Assert.Equal(200, answer!.Status);
                await CheckAsync(page, width);
            }

            await OpenNewDraftAsync(page);
            await OpenLibraryAsync(page);
            await Axe.AssertNoViolationsAsync(page);
            await page.Context.CloseAsync();
        }
    }

    private static async Task UploadAsync(IPage page, string picture)
    {
        await page.GotoAsync("/admin/media");
        await page.SetInputFilesAsync("#media-files", picture);
        await Assertions.Expect(page.Locator(".media-name").Filter(new() { HasText = "reservoir.jpg" })).ToHaveCountAsync(1);
    }

    private static async Task UploadAgainAndKeepBothAsync(IPage page, string picture)
    {
        await page.SetInputFilesAsync("#media-files", picture);
        var dialog = page.Locator("dialog[open]");
        await Assertions.Expect(dialog).ToContainTextAsync("已有同名文件");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "继续" }).ClickAsync();
        await Assertions.Expect(page.Locator(".media-name").Filter(new() { HasText = "reservoir (2).jpg" })).ToHaveCountAsync(1);
    }

    private static async Task<string> DescribeAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "reservoir (2).jpg" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("缺替代文字");
        var address = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("请填写替代文字");
        await page.Locator(".media-focal-point").FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator("#FocalX")).ToHaveValueAsync("60");
        await Assertions.Expect(page.Locator("#FocalY")).ToHaveValueAsync("49");
        await page.GetByLabel("有内容，说明如下").CheckAsync();
        await page.FillAsync("#AlternativeText", "群山之间的水库和大坝");
        await page.FillAsync("#Caption", "雨后的水库");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".toasts")).ToContainTextAsync("已保存");
        return new Uri(address).AbsolutePath;
    }

    private static async Task UseInDraftAsync(IPage page)
    {
        await OpenNewDraftAsync(page);
        await page.FillAsync("#Title", "水库蓄水情况通告");
        var dialog = await OpenLibraryAsync(page);
        await dialog.GetByLabel("查找素材").FillAsync("reservoir (2)");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "reservoir (2).jpg" }).ClickAsync();
        await Assertions.Expect(dialog.GetByLabel("替代文字")).ToHaveValueAsync("群山之间的水库和大坝");
        await dialog.GetByLabel("裁切").SelectOptionAsync("Wide");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "插入" }).ClickAsync();
        await Assertions.Expect(page.Locator(".editor-picture-note")).ToHaveTextAsync("替代文字：群山之间的水库和大坝");
        await Assertions.Expect(page.Locator(".ProseMirror p.ta-center")).ToHaveTextAsync("雨后的水库");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".editor-picture-note")).ToHaveTextAsync("替代文字：群山之间的水库和大坝");
        await Assertions.Expect(page.Locator(".error-summary")).ToHaveCountAsync(0);
    }

    private static async Task BeKeptFromDeletingAsync(IPage page, string asset)
    {
        await page.GotoAsync(asset);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "水库蓄水情况通告" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "删除这个素材" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "删除", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main .notice-error")).ToContainTextAsync("1 份稿件正在使用");
    }

    private static async Task OpenNewDraftAsync(IPage page)
    {
        await page.GotoAsync("/admin/content/new?type=disclosure.general-notice");
        await page.SelectOptionAsync("#UnitId", new SelectOptionValue { Label = "石泉县人民政府办公室" });
        await page.SelectOptionAsync("#ChannelId", new SelectOptionValue { Label = "通知公告" });
        await page.GetByRole(AriaRole.Button, new() { Name = "开始编辑" }).ClickAsync();
        await page.Locator(".ProseMirror").WaitForAsync();
    }

    private static async Task<ILocator> OpenLibraryAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "图片", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "从媒体库选图片" }).ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await dialog.Locator(".media-pick-one").First.WaitForAsync();
        return dialog;
    }

    private static async Task CheckAsync(IPage page, int width)
    {
        await Axe.AssertNoViolationsAsync(page);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
