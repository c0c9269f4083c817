using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Shijuan.Cms.BrowserTests;

/// <summary>The form an editor writes a notice with, filled as a person fills it.</summary>
internal static partial class DraftForm
{
    /// <summary>Opens a new notice of the office and types its title and its only paragraph; nothing is saved by hand.</summary>
    /// <returns>The number of the item.</returns>
    public static Task<int> BeginAsync(IPage page, string title, string text) => BeginAsync(page, "disclosure.general-notice", "通知公告", title, text);

    /// <summary>The same with a text of another type in another column.</summary>
    public static async Task<int> BeginAsync(IPage page, string type, string column, string title, string text)
    {
        await page.GotoAsync($"/admin/content/new?type={type}");
        await page.SelectOptionAsync("#UnitId", new SelectOptionValue { Label = "石泉县人民政府办公室" });
        await page.SelectOptionAsync("#ChannelId", new SelectOptionValue { Label = column });
        await page.GetByRole(AriaRole.Button, new() { Name = "开始编辑" }).ClickAsync();
        await page.Locator(".ProseMirror").WaitForAsync();
        await page.FillAsync("#Title", title);
        await page.Locator(".ProseMirror").ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
        return int.Parse(ItemNumber().Match(page.Url).Groups["id"].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>What the gate asks of every notice besides its text.</summary>
    public static async Task FillDutiesAsync(IPage page)
    {
        await page.CheckAsync("[name=Disclosure][value=Proactive]");
        await page.FillAsync("#Source", "石泉县人民政府办公室");
        await page.FillAsync("#FormedOn", "2025-03-07");
        await page.FillAsync("#ResponsibleEditor", "李示例");
    }

    public static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".toast-success")).ToContainTextAsync("已保存");
        await page.Locator(".ProseMirror").WaitForAsync();
    }

    [GeneratedRegex(@"/admin/content/(?<id>\d+)/edit", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemNumber();
}
