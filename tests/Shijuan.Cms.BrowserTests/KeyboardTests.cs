using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Shijuan.Cms.BrowserTests;

/// <summary>The desk without a mouse: from a finding to its field, and a review from the queue to the signature.</summary>
public sealed partial class KeyboardTests(DemoSite site)
{
    private const string Title = "关于开展春季植树活动的通知";

    /// <summary>By mouse and by keyboard: every finding that names a field puts the focus there.</summary>
    [Fact]
    public async Task A11_a_finding_moves_the_focus_to_its_field()
    {
        var page = await site.StaffAsync("editor.office");
        await DraftAsync(page, Title, "三月十二日上午九时在城南公园集合。");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".toast-success")).ToContainTextAsync("已保存");
        var links = page.Locator(".findings a[data-target-field]");
        await links.First.WaitForAsync();
        var fields = await links.EvaluateAllAsync<string[]>("links => links.map((link) => link.dataset.targetField)");
        Assert.True(fields.Length >= 2, "Expected findings at two fields or more, got: " + string.Join("、", fields));
        Assert.Contains("Source", fields);
        for (var i = 0; i < fields.Length; i++)
        {
            await page.Locator("#Title").FocusAsync();
            await links.Nth(i).ClickAsync();
            await MustBeAtAsync(page, fields[i]);
        }

        // Without the mouse: Enter follows the link that has the focus, Alt+N goes to the next finding.
        for (var i = 0; i < fields.Length; i++)
        {
            await links.Nth(i).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await MustBeAtAsync(page, fields[i]);
        }

        await page.Keyboard.PressAsync("Alt+KeyN");
        await Assertions.Expect(links.First).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task K3_one_item_is_reviewed_and_signed_with_the_keyboard_alone()
    {
        var editor = await site.StaffAsync("editor.office");
        var id = await DraftAsync(editor, Title, "三月十二日上午九时在城南公园集合。");
        await editor.CheckAsync("[name=Disclosure][value=Proactive]");
        await editor.FillAsync("#Source", "石泉县人民政府办公室");
        await editor.FillAsync("#FormedOn", "2025-03-07");
        await editor.FillAsync("#ResponsibleEditor", "李示例");
        await editor.GetByRole(AriaRole.Button, new() { Name = "保存并送审" }).ClickAsync();
        await editor.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "送审", Exact = true }).ClickAsync();
        await Assertions.Expect(editor.Locator("main")).ToContainTextAsync("送审中");
        await editor.Context.CloseAsync();

        var page = await site.StaffAsync("first.office");
        await page.GotoAsync("/admin/review");
        await TabToAsync(page, $"a[href='/admin/review/{id}']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(Title);
        await page.Keyboard.PressAsync("Alt+KeyD");
        await Assertions.Expect(page.Locator("#diff-title")).ToBeFocusedAsync();

        // Returning is one key away, and so is changing one's mind.
        await page.Keyboard.PressAsync("Alt+KeyR");
        await Assertions.Expect(page.Locator("#sign-FirstReview [value=return]")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#return-FirstReview")).ToBeVisibleAsync();
        await SignAsync(page, "FirstReview", "签署初审");
        await Assertions.Expect(page.Locator("#sign-FirstReview")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(Title);
        await SignAsync(page, "FirstProof", "签署一校");
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("一校已签署通过");

        await page.GotoAsync($"/admin/review/{id}");
        await Assertions.Expect(page.Locator("#sign-FirstProof")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".timeline .timeline-done")).ToHaveCountAsync(2);
        await page.Context.CloseAsync();
    }

    private static async Task SignAsync(IPage page, string step, string button)
    {
        await page.Keyboard.PressAsync("Alt+KeyP");
        await Assertions.Expect(page.Locator($"#sign-{step} [value=pass]")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator($"#sign-{step} [value=pass]")).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("Alt+KeyS");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = button })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>As a person does it who uses no mouse: until the focus is there.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 200; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{selector} cannot be reached with the Tab key.");
    }

    /// <summary>The field itself, one of its choices, or for the body the editor that stands for it.</summary>
    private static async Task MustBeAtAsync(IPage page, string field) =>
        await Assertions.Expect(page.Locator($"[name='{field}']:focus, [id='{field}']:focus{(field == "Body" ? ", .ProseMirror:focus" : "")}")).ToHaveCountAsync(1);

    private static async Task<int> DraftAsync(IPage page, string title, string text)
    {
        await page.GotoAsync("/admin/content/new?type=disclosure.general-notice");
        await page.SelectOptionAsync("#UnitId", new SelectOptionValue { Label = "石泉县人民政府办公室" });
        await page.SelectOptionAsync("#ChannelId", new SelectOptionValue { Label = "通知公告" });
        await page.GetByRole(AriaRole.Button, new() { Name = "开始编辑" }).ClickAsync();
        await page.Locator(".ProseMirror").WaitForAsync();
        await page.FillAsync("#Title", title);
        await page.FillAsync("#Source", "");
        await page.Locator(".ProseMirror").ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
        return int.Parse(ItemNumber().Match(page.Url).Groups["id"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("/content/(?<id>[0-9]+)/edit", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemNumber();
}
