using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Shijuan.Cms.BrowserTests;

/// <summary>An editor's round with the work tools: rename a body in several texts, submit them together, and the reviewer's bell rings.</summary>
public sealed partial class WorkToolTests(DemoSite site)
{
    public static readonly TheoryData<string, string> Pages = new()
    {
        { "editor.office", "/admin/notices?all=true" }, { "editor.office", "/admin/notices/settings" }, { "editor.office", "/admin/content?trouble=Returned" },
        { "editor.office", "/admin/content/bulk?all=true&state=Draft" }, { "editor.office", "/admin/bulk" }, { "editor.office", "/admin/content/replace" },
        { "editor.office", "/admin/calendar" }, { "final.center", "/admin/statistics" }, { "auditor", "/admin/audit" }, { "sysadmin", "/admin/mail" },
    };

    [Fact]
    public async Task Words_are_replaced_in_drafts_the_drafts_submitted_together_and_the_reviewer_is_told()
    {
        var editor = await site.StaffAsync("editor.office");
        await ReplaceAsync(editor);
        await SubmitTogetherAsync(editor);
        var reviewer = await site.StaffAsync("first.office");
        var bell = reviewer.GetByRole(AriaRole.Link, new() { NameRegex = Bell() });
        await RetryAsync(reviewer, bell);
        await bell.ClickAsync();
        var line = reviewer.Locator(".notice-line-unread a").First;
        await Assertions.Expect(line).ToContainTextAsync("等您审核");
        await line.ClickAsync();
        await Assertions.Expect(reviewer).ToHaveURLAsync(Review());
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task The_sheet_of_a_publication_is_downloaded_as_pdf_and_docx()
    {
        var page = await site.StaffAsync("final.center");
        await page.GotoAsync("/admin/content?state=Published");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = Sheet() }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("发稿审批单");
        foreach (var format in new[] { "PDF", "DOCX" })
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "下载 " + format }).ClickAsync());
            Assert.EndsWith("." + format, download.SuggestedFilename, StringComparison.OrdinalIgnoreCase);
            Assert.True(new FileInfo(await download.PathAsync()).Length > 2_000);
        }

        await Check(page, 1440);
        await page.SetViewportSizeAsync(390, 900);
        await Check(page, 390);
        Assert.Empty(site.Faults);
    }

    /// <summary>The content policy forbids styles in markup: a chart that broke it would complain on the console.</summary>
    [Fact]
    public async Task Charts_are_drawn_under_the_content_policy_and_stand_above_their_tables()
    {
        var page = await site.StaffAsync("final.center");
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : []);
        await page.GotoAsync("/admin/statistics");
        await Assertions.Expect(page.Locator("figure[data-chart] canvas").First).ToBeVisibleAsync();
        await page.Locator("figure[data-chart] canvas").First.HoverAsync();
        Assert.True(await page.Locator("figure[data-chart] canvas").CountAsync() >= 4);
        Assert.Equal(await page.Locator("figure[data-chart]").CountAsync(), await page.Locator("figure[data-chart] + .table-wrap table").CountAsync());
        Assert.Empty(complaints);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_of_the_work_tools_has_no_violation(string person, string path)
    {
        var page = await site.StaffAsync(person);
        foreach (var width in new[] { 1440, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            var answer = await page.GotoAsync(path);
            Assert.Equal(200, answer!.Status);
            await Check(page, width);
        }

        await page.Context.CloseAsync();
    }

    private static async Task ReplaceAsync(IPage page)
    {
        await page.GotoAsync("/admin/content/replace");
        await page.FillAsync("#Find", "通知");
        await page.FillAsync("#Replacement", "通告");
        await page.GetByRole(AriaRole.Button, new() { Name = "查找", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".places li").First).ToContainTextAsync("通知通告");
        // Only the first: the other texts of the demo stay as they are.
        var boxes = page.Locator("input[name='Input.Items']");
        for (var i = await boxes.CountAsync() - 1; i > 0; i--)
        {
            await boxes.Nth(i).UncheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "改成草稿" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Note-error")).ToContainTextAsync("请写明为什么修改");
        await Assertions.Expect(page.Locator("input[name='Input.Items']:checked")).ToHaveCountAsync(1);
        await page.FillAsync("#Note", "文种改为通告");
        await page.GetByRole(AriaRole.Button, new() { Name = "改成草稿" }).ClickAsync();
        await Assertions.Expect(page.Locator("#bulk-run")).ToContainTextAsync("处理完毕：1 份完成", new() { Timeout = 30_000 });
    }

    private static async Task SubmitTogetherAsync(IPage page)
    {
        const string words = "防汛值班安排";
        foreach (var title in new[] { words + "（上半月）的通知", words + "（下半月）的通知" })
        {
            await DraftForm.BeginAsync(page, title, "各镇、各部门按表值班，电话保持畅通。");
            await DraftForm.FillDutiesAsync(page);
            await DraftForm.SaveAsync(page);
        }

        await page.GotoAsync("/admin/content?state=Draft&q=" + Uri.EscapeDataString(words));
        await page.GetByLabel("全选本页").CheckAsync();
        await Assertions.Expect(page.Locator("[data-bulk-count]")).ToHaveTextAsync("选中 2 份");
        await page.GetByRole(AriaRole.Button, new() { Name = "批量处理所选" }).ClickAsync();
        await page.GetByLabel("送审").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Start() }).ClickAsync();
        await Assertions.Expect(page.Locator("#bulk-run")).ToContainTextAsync("处理完毕：2 份完成", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#bulk-run .state-approved")).ToHaveCountAsync(2);
    }

    /// <summary>The notice comes with the next delivery of the outbox, a moment after the submission.</summary>
    private static async Task RetryAsync(IPage page, ILocator wanted)
    {
        for (var tries = 0; tries < 20 && await wanted.CountAsync() == 0; tries++)
        {
            await page.ReloadAsync();
        }
    }

    private static async Task Check(IPage page, int width)
    {
        await Axe.AssertNoViolationsAsync(page);
        var used = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(used <= width, $"{page.Url} is {used} wide at {width}.");
    }

    [GeneratedRegex("通知.*条未读", RegexOptions.Singleline, 1000)]
    private static partial Regex Bell();

    [GeneratedRegex("/admin/review", RegexOptions.None, 1000)]
    private static partial Regex Review();

    [GeneratedRegex("^审批单", RegexOptions.None, 1000)]
    private static partial Regex Sheet();

    [GeneratedRegex("^开始处理", RegexOptions.None, 1000)]
    private static partial Regex Start();
}
