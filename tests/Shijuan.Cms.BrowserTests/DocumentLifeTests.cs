using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Shijuan.Cms.BrowserTests;

/// <summary>A 规范性文件 from Word to the public in a few steps; the one it repeals says so everywhere, and yesterday's page is still known.</summary>
public sealed partial class DocumentLifeTests(DemoSite site)
{
    private const string Title = "石泉县人民政府办公室关于加强城区公园绿地管理的通知";
    private static readonly string Year = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8).Year.ToString(CultureInfo.InvariantCulture);

    [Fact]
    public async Task An_editor_brings_a_document_in_from_word_and_it_repeals_an_older_one_on_every_page()
    {
        var (oldPath, oldNumber, oldTitle) = await OldDocumentAsync();
        var (id, actions) = await BringInAsync(oldNumber, oldTitle);
        Assert.True(actions < 10, $"It took {actions} actions.");
        var path = await new PublishingSteps(site).SignAndPublishAsync(id);

        var citizen = await site.VisitorAsync();
        await UntilAsync(citizen, oldPath, page => page.Locator(".banner"), "本文件已经废止");
        Assert.Equal(path, await citizen.Locator(".banner a").First.GetAttributeAsync("href"));
        await UntilAsync(citizen, "/zfxxgk/gfxwj?validity=" + Uri.EscapeDataString("废止"), page => page.Locator("main table"), oldTitle);
        await UntilAsync(citizen, "/search?q=" + Uri.EscapeDataString(oldTitle), page => page.Locator("main li, main article").Filter(new() { HasText = oldTitle }).First, "废止");
        await UntilFeedAsync(citizen, "【废止】" + oldTitle);
        await DownloadBothAsync(citizen, path);
        await citizen.Context.CloseAsync();
        await SeeYesterdayAsync(oldPath);
        Assert.Empty(site.Faults);
    }

    /// <summary>A document of the demo that holds and that no other demo document depends on.</summary>
    private async Task<(string Path, string Number, string Title)> OldDocumentAsync()
    {
        var page = await site.VisitorAsync();
        await page.GotoAsync("/zfxxgk/gfxwj?unit=gov-office&validity=" + Uri.EscapeDataString("有效"));
        var row = page.Locator("main tbody tr").Last;
        var link = row.Locator("th a");
        var found = ((await link.GetAttributeAsync("href"))!, (await row.Locator("td").First.InnerTextAsync()).Trim(), (await link.InnerTextAsync()).Trim());
        await page.Context.CloseAsync();
        return found;
    }

    /// <summary>Every click, choice and field counts as one action.</summary>
    private async Task<(int Id, int Actions)> BringInAsync(string oldNumber, string oldTitle)
    {
        var page = await site.StaffAsync("editor.office");
        var actions = 0;
        await page.GotoAsync("/admin/import/official");
        // The own unit is chosen already.
        await Assertions.Expect(page.Locator("#UnitId option:checked")).ToHaveTextAsync("石泉县人民政府办公室");
        await Act(page.SelectOptionAsync("#ChannelId", await OptionAsync(page, "行政规范性文件")));
        await Act(page.SetInputFilesAsync("#File", new FilePayload { Name = "公园绿地管理通知.docx", MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = Document(oldNumber, oldTitle) }));
        await Act(page.GetByRole(AriaRole.Button, new() { Name = "读取" }).ClickAsync());
        await Act(page.SelectOptionAsync("[name='Detail.WideInterest']", "否"));
        await Act(page.FillAsync("#Topic", "城乡建设、交通"));
        await Act(page.GetByRole(AriaRole.Button, new() { Name = "确认，存为草稿" }).ClickAsync());
        await page.Locator(".ProseMirror").WaitForAsync();
        var id = int.Parse(ItemNumber().Match(page.Url).Groups["id"].Value, CultureInfo.InvariantCulture);
        await Assertions.Expect(page.Locator("[name='Relation.Repeals']")).Not.ToHaveValueAsync("");
        await Act(page.SelectOptionAsync("[name='Plan.Need']", "不需要解读"));
        await Act(page.FillAsync("[name='Plan.Reason']", "只重申已有的管理要求，没有新的权利义务。"));
        await Act(page.GetByRole(AriaRole.Button, new() { Name = "保存并送审" }).ClickAsync());
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "送审", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("送审中");
        await page.Context.CloseAsync();
        return (id, actions);

        Task Act(Task action)
        {
            actions++;
            return action;
        }
    }

    private static byte[] Document(string oldNumber, string oldTitle) => PlainDocx.Of(
        $"石规〔{Year}〕099-县政府办099", $"石政办发〔{Year}〕99号", Title, "各镇人民政府，县政府各工作部门、直属机构：",
        "为了加强城区公园绿地管理，维护公园秩序，方便群众休闲，现将有关事项通知如下。",
        "一、公园全天开放，夜间照明至二十二时。二、园内禁止焚烧、摆摊和损坏花木。三、管理单位公示电话，及时处理群众反映。",
        $"四、本通知自{Year}年1月1日起施行，有效期5年。《{oldTitle}》（{oldNumber}）同时废止。",
        "石泉县人民政府办公室", $"{Year}年1月1日", "（此件公开发布）");

    private static async Task<string> OptionAsync(IPage page, string words) =>
        (await page.Locator("#ChannelId option").Filter(new() { HasTextRegex = new Regex(@"^\s*" + words, RegexOptions.None, TimeSpan.FromSeconds(1)) }).First.GetAttributeAsync("value"))!;

    /// <summary>Pages follow a publication within seconds; a reader loads the page again.</summary>
    private static async Task UntilAsync(IPage page, string address, Func<IPage, ILocator> where, string words)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.GotoAsync(address);
            var place = where(page);
            if (await place.CountAsync() > 0 && (await place.InnerTextAsync()).Contains(words, StringComparison.Ordinal))
            {
                return;
            }

            await page.WaitForTimeoutAsync(500);
        }

        Assert.Fail($"{address} does not say {words}.");
    }

    private static async Task UntilFeedAsync(IPage page, string words)
    {
        var feed = "";
        for (var i = 0; i < 60 && !feed.Contains(words, StringComparison.Ordinal); i++)
        {
            feed = await (await page.APIRequest.GetAsync("/rss/normative-documents")).TextAsync();
            await page.WaitForTimeoutAsync(500);
        }

        Assert.Contains(words, feed, StringComparison.Ordinal);
    }

    private static async Task DownloadBothAsync(IPage citizen, string path)
    {
        await citizen.GotoAsync(path);
        foreach (var (format, start) in new[] { ("DOCX", "PK"), ("PDF", "%PDF") })
        {
            var download = await citizen.RunAndWaitForDownloadAsync(() => citizen.Locator("main a[download], main a").Filter(new() { HasText = format }).First.ClickAsync());
            var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
            Assert.StartsWith(start, System.Text.Encoding.Latin1.GetString(bytes, 0, 4), StringComparison.Ordinal);
        }
    }

    private async Task SeeYesterdayAsync(string oldPath)
    {
        var page = await site.StaffAsync("final.center");
        var yesterday = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8).AddDays(-1).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        await page.GotoAsync("/admin/as-of");
        await page.FillAsync("#address", oldPath);
        await page.FillAsync("#at", yesterday);
        await page.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("公开的是第");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("本文件已经废止");
        await page.Context.CloseAsync();
    }

    [GeneratedRegex("/content/(?<id>[0-9]+)/edit", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemNumber();
}
