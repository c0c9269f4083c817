using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Shijuan.Cms.BrowserTests;

/// <summary>The main job on real input: draft, be refused, mend, six signatures and the confidentiality review, publish, and a citizen finds, reads and downloads it.</summary>
public sealed partial class WholeJobTests(DemoSite site)
{
    // The notice itself stands in the demo already, and a number belongs to one document only.
    private const string Number = "石政办函〔2023〕152号";

    [Fact]
    public async Task A_notice_is_refused_until_it_is_right_then_signed_published_found_and_downloaded()
    {
        var attachment = SiteProcess.RepositoryRoot("src/Shijuan.Cms.Web/Demo/Content/files/indicators-2023.csv");
        var editor = await site.StaffAsync("editor.office");
        var id = await DraftAsync(editor);
        await BeRefusedAsync(editor);
        await MendAsync(editor, id, attachment);
        await SubmitAsync(editor, id);
        var path = await new PublishingSteps(site).SignAndPublishAsync(id);
        await FindReadAndDownloadAsync(path, attachment);
        Assert.Empty(site.Faults);
    }

    private static async Task<int> DraftAsync(IPage page)
    {
        await page.GotoAsync("/admin/content/new?type=disclosure.normative-document");
        await page.SelectOptionAsync("#UnitId", new SelectOptionValue { Label = "石泉县人民政府办公室" });
        await page.SelectOptionAsync("#ChannelId", new SelectOptionValue { Label = "政策文件" });
        await page.GetByRole(AriaRole.Button, new() { Name = "开始编辑" }).ClickAsync();
        await page.Locator(".ProseMirror").WaitForAsync();
        await page.FillAsync("#Title", NoticeText.Title);
        await PasteAsync(page, NoticeText.FromWord);
        await page.FillAsync("[name='Detail.DocumentNumber']", "石政办函[2023]52号");
        await page.FillAsync("#FormedOn", "2099-10-08");
        // Filled in by the system; an editor who empties it is told.
        await page.FillAsync("#Source", "");
        return int.Parse(ItemNumber().Match(page.Url).Groups["id"].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task BeRefusedAsync(IPage page)
    {
        await PressSubmitAsync(page);
        var findings = await page.Locator(".error-summary li a").AllInnerTextsAsync();
        Assert.True(findings.Distinct().Count() >= 5, "Expected five distinct findings, got: " + string.Join("；", findings));
        Assert.Contains(findings, f => f.Contains("公开属性", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Contains("发文字号“石政办函[2023]52号”格式不对", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Contains("成文日期", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Contains("附件", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Contains("信息来源", StringComparison.Ordinal));
        // Nothing typed is lost.
        Assert.Equal(NoticeText.Title, await page.InputValueAsync("#Title"));
        Assert.Contains("查缺补漏", await page.Locator(".ProseMirror").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>One by one: each correction makes the list shorter.</summary>
    private static async Task MendAsync(IPage page, int id, string attachment)
    {
        var before = await CountAsync(page);
        (string Field, string Value)[] corrections =
        [
            ("#FormedOn", "2023-10-08"), ("[name='Detail.DocumentNumber']", Number), ("#Source", "石泉县人民政府办公室"), ("#Topic", "综合政务"),
        ];
        foreach (var (field, value) in corrections)
        {
            await page.FillAsync(field, value);
            before = await SaveAndExpectFewerAsync(page, before);
        }

        await page.SelectOptionAsync("[name='Plan.Need']", "不需要解读");
        await page.FillAsync("[name='Plan.Reason']", "只是转发工作要求，不涉及群众权利义务。");
        before = await SaveAndExpectFewerAsync(page, before);
        await page.SelectOptionAsync("[name='Detail.Validity']", "有效");
        before = await SaveAndExpectFewerAsync(page, before);
        await page.CheckAsync("[name=Disclosure][value=Proactive]");
        before = await SaveAndExpectFewerAsync(page, before);
        await page.SetInputFilesAsync("#files", attachment);
        await page.Locator("#attachment-list").GetByText("indicators-2023.csv").First.WaitForAsync();
        await page.GotoAsync($"/admin/content/{id}/edit");
        Assert.Equal(0, await CountAsync(page));
        Assert.True(before > 0, "The missing attachment should have been the last finding.");
    }

    private static async Task<int> SaveAndExpectFewerAsync(IPage page, int before)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".findings")).Not.ToHaveAttributeAsync("data-blocking", before.ToString(System.Globalization.CultureInfo.InvariantCulture), new() { Timeout = 30_000 });
        var now = await CountAsync(page);
        Assert.True(now < before, $"{before} findings before the correction, {now} after it.");
        return now;
    }

    private static async Task<int> CountAsync(IPage page) =>
        int.Parse((await page.GetAttributeAsync(".findings", "data-blocking"))!, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task SubmitAsync(IPage page, int id)
    {
        await PressSubmitAsync(page);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("送审中");
    }

    private static async Task PressSubmitAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "保存并送审" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "送审", Exact = true }).ClickAsync();
        await page.Locator(".error-summary, .state").First.WaitForAsync();
    }

    private async Task FindReadAndDownloadAsync(string path, string attachment)
    {
        var citizen = await site.VisitorAsync();
        foreach (var words in NoticeText.Phrases.Prepend(NoticeText.Title))
        {
            await citizen.GotoAsync("/");
            await citizen.FillAsync("[role=search] input[name=q], form[action='/search'] input[name=q]", words);
            await citizen.Keyboard.PressAsync("Enter");
            await citizen.Locator($"main a[href='{path}']").First.WaitForAsync();
        }

        await citizen.Locator($"main a[href='{path}']").First.ClickAsync();
        await Assertions.Expect(citizen.Locator("h1")).ToHaveTextAsync(NoticeText.Title);
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync(Number);
        Assert.NotEqual(0, await citizen.Locator("main table th").CountAsync());
        var download = await citizen.RunAndWaitForDownloadAsync(() => citizen.GetByRole(AriaRole.Link, new() { NameRegex = AttachmentName() }).ClickAsync());
        var (sent, received) = (await File.ReadAllBytesAsync(attachment), await File.ReadAllBytesAsync(await download.PathAsync()));
        Assert.Equal(SHA256.HashData(sent), SHA256.HashData(received));
    }

    private static Task PasteAsync(IPage page, string html) => page.Locator(".ProseMirror").EvaluateAsync(
        """
        (editor, html) => {
          editor.focus();
          const data = new DataTransfer();
          data.setData('text/html', html);
          data.setData('text/plain', 'x');
          editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        html);

    [GeneratedRegex("/content/(?<id>[0-9]+)/edit", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemNumber();

    [GeneratedRegex("indicators-2023", RegexOptions.None, 1000)]
    private static partial Regex AttachmentName();
}
