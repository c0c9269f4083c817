using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Shijuan.Cms.BrowserTests;

/// <summary>Import and interface as their users meet them.</summary>
public sealed partial class ExchangeTests(DemoSite site)
{
    private const string Page = """
        <html><head><title>招聘</title></head><body><h1>关于公开招聘社区工作者的公告</h1><p>根据工作需要，现公开招聘。<script>alert(1)</script></p>
        <table><tr><th>岗位</th><th>人数</th></tr><tr><td>社区工作者</td><td>12</td></tr></table></body></html>
        """;

    [Fact]
    public async Task An_editor_turns_a_document_into_a_draft_and_another_into_the_same_draft()
    {
        var page = await site.StaffAsync("editor.office");
        await page.GotoAsync("/admin/import/document");
        await page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("请选择一个文件");
        await page.SelectOptionAsync("#UnitId", new SelectOptionValue { Label = "石泉县人民政府办公室" });
        await page.SelectOptionAsync("#Type", "disclosure.general-notice");
        await page.SelectOptionAsync("#ChannelId", new SelectOptionValue { Label = "通知公告" });
        await page.SetInputFilesAsync("#File", new FilePayload { Name = "公告.html", MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes(Page) });
        await page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await Assertions.Expect(page.Locator(".article-body th").First).ToHaveTextAsync("岗位");
        await Assertions.Expect(page.GetByText("已移除脚本")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#Title")).ToHaveValueAsync("关于公开招聘社区工作者的公告");
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "存为草稿" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Editor(), new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator("#Title")).ToHaveValueAsync("关于公开招聘社区工作者的公告");

        await page.GetByRole(AriaRole.Link, new() { Name = "从文档导入正文" }).ClickAsync();
        await page.SetInputFilesAsync("#File", new FilePayload { Name = "补充.md", MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes("## 补充说明\n\n- 报名不收费\n") });
        await page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await page.GetByLabel("接在现在的正文后面").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "导入到草稿" }).ClickAsync();
        await Assertions.Expect(page.Locator(".ProseMirror")).ToContainTextAsync("报名不收费", new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator(".ProseMirror")).ToContainTextAsync("现公开招聘");
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task A_batch_of_the_old_site_is_checked_reported_and_imported()
    {
        var page = await site.StaffAsync("editor.office");
        await page.GotoAsync("/admin/import/batches");
        await page.GetByRole(AriaRole.Link, new() { Name = "旧站 2019 年通知公告" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "把 2 篇存成草稿" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.GetByText("附件“files/yaodian.doc”不在文件包里。")).ToBeVisibleAsync();
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "把 2 篇存成草稿" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "导入", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("已存为草稿").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task The_security_administrator_gives_and_revokes_a_token()
    {
        var page = await site.StaffAsync("secadmin");
        await page.GotoAsync("/admin/api-tokens");
        await page.FillAsync("#Name", "县电视台");
        await page.SelectOptionAsync("#UnitId", new SelectOptionValue { Label = "石泉县人民政府办公室" });
        await page.GetByRole(AriaRole.Button, new() { Name = "发放" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Secret")).ToHaveValueAsync(Secret());
        await CheckAsync(page);
        await page.Locator("tr", new() { HasText = "县电视台" }).GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await Assertions.Expect(page.Locator("tr", new() { HasText = "县电视台" })).ToContainTextAsync("已撤销");
        Assert.Empty(site.Faults);
    }

    [Theory]
    [InlineData("editor.office", "/admin/import/document")]
    [InlineData("editor.office", "/admin/import/official")]
    [InlineData("editor.office", "/admin/import/batches")]
    [InlineData("secadmin", "/admin/api-tokens")]
    public async Task A_page_has_no_violation(string person, string path)
    {
        var page = await site.StaffAsync(person);
        await page.GotoAsync(path);
        await CheckAsync(page);
    }

    private static async Task CheckAsync(IPage page)
    {
        foreach (var width in new[] { 1440, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await Axe.AssertNoViolationsAsync(page);
            var used = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(used <= width, $"{page.Url} is {used} wide at {width}.");
        }

        await page.SetViewportSizeAsync(1440, 900);
    }

    [GeneratedRegex("/admin/content/[0-9]+/edit$", RegexOptions.None, 1000)]
    private static partial Regex Editor();

    [GeneratedRegex("^sjk_[a-z0-9]{8}_[A-Za-z0-9_-]{43}$", RegexOptions.None, 1000)]
    private static partial Regex Secret();
}
