using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Shijuan.Cms.BrowserTests;

/// <summary>Nothing typed is lost, nobody works blindly beside another, comments stay where they belong.</summary>
public sealed partial class WritingTogetherTests(DemoSite site)
{
    /// <summary>A reviewer comments on a passage, an outside unit corrects a figure through a link, the editor mends and submits: the desk's day with one text.</summary>
    [Fact]
    public async Task B11_B16_a_comment_and_an_outside_answer_reach_the_editor_who_mends_and_submits()
    {
        var editor = await site.StaffAsync("editor.office");
        var id = await DraftForm.BeginAsync(editor, "关于公布全县公共厕所位置的通告", "全县共有公共厕所132座。位置见政务服务大厅公告栏。");
        await DraftForm.FillDutiesAsync(editor);
        await DraftForm.SaveAsync(editor);

        var reviewer = await site.StaffAsync("first.office");
        await reviewer.GotoAsync($"/admin/content/{id}/edit");
        await SelectAndCommentAsync(reviewer, "132座", "请与城管部门核对数字", mustResolve: true);
        await Assertions.Expect(reviewer.Locator("#comments")).ToContainTextAsync("1 条未解决");
        await reviewer.Context.CloseAsync();

        var address = await ShareAsync(editor, id);
        var outside = await site.VisitorAsync(javaScript: false);
        await outside.GotoAsync(address);
        await outside.CheckAsync("input[name=verdict][value=Wrong]");
        await outside.GetByRole(AriaRole.Button, new() { Name = "提交答复" }).ClickAsync();
        await Assertions.Expect(outside.Locator(".error-summary")).ToContainTextAsync("请填写答复单位");
        await outside.FillAsync("#UnitName", "县城市管理局");
        await outside.FillAsync("#Note", "应为136座");
        await outside.GetByRole(AriaRole.Button, new() { Name = "提交答复" }).ClickAsync();
        await Assertions.Expect(outside.Locator("#answer")).ToContainTextAsync("已收到答复：有误");

        await editor.GotoAsync($"/admin/content/{id}");
        await Assertions.Expect(editor.Locator("#previews")).ToContainTextAsync("应为136座");
        await editor.GotoAsync($"/admin/content/{id}/edit");
        await PressSubmitAsync(editor);
        await Assertions.Expect(editor.Locator(".error-summary")).ToContainTextAsync("批注没有解决：请与城管部门核对数字");
        await editor.Locator("#comments").GetByRole(AriaRole.Button, new() { Name = "标为解决" }).ClickAsync();
        await Assertions.Expect(editor.Locator("#comments")).ToContainTextAsync("没有未解决的批注");
        await PressSubmitAsync(editor);
        await Assertions.Expect(editor.Locator("main")).ToContainTextAsync("送审中");
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task T20_two_tabs_of_one_person_show_both_texts_and_lose_no_word()
    {
        var first = await site.StaffAsync("editor.office");
        var id = await DraftForm.BeginAsync(first, "两个窗口的草稿", "正文。");
        await DraftForm.SaveAsync(first);
        var second = await first.Context.NewPageAsync();
        await first.GotoAsync($"/admin/content/{id}/edit");
        await second.GotoAsync($"/admin/content/{id}/edit");
        await first.FillAsync("#Title", "第一个窗口写的标题");
        await Assertions.Expect(first.Locator("[data-autosave-status]")).ToContainTextAsync("已自动保存");
        await second.FillAsync("#Title", "第二个窗口写的标题");
        await second.GetByRole(AriaRole.Button, new() { Name = "对比两份内容" }).ClickAsync();
        var page = second.Locator("main");
        await Assertions.Expect(page).ToContainTextAsync("第一个窗口写的标题");
        await Assertions.Expect(page).ToContainTextAsync("第二个窗口写的标题");
        await second.GetByRole(AriaRole.Button, new() { Name = "带着我的内容继续编辑" }).ClickAsync();
        await Assertions.Expect(second.Locator("#Title")).ToHaveValueAsync("第二个窗口写的标题");
        await first.Context.CloseAsync();
    }

    /// <summary>A4, A5.</summary>
    [Fact]
    public async Task A4_A5_a_colleague_sees_who_is_writing_cannot_overwrite_and_takes_over_with_a_reason()
    {
        var writer = await site.StaffAsync("editor.office");
        var id = await DraftForm.BeginAsync(writer, "两个人的草稿", "正文。");
        await DraftForm.SaveAsync(writer);
        var colleague = await site.StaffAsync("first.office");
        await colleague.GotoAsync($"/admin/content/{id}/edit");
        await Assertions.Expect(colleague.Locator("#Title")).ToBeEnabledAsync();
        await Assertions.Expect(colleague.Locator("[data-presence]")).ToContainTextAsync("正在看", new() { Timeout = 10_000 });
        await writer.FillAsync("#Title", "正在写的标题");
        await Assertions.Expect(colleague.Locator("[data-lock]")).ToContainTextAsync("正在修改这份稿件", new() { Timeout = 15_000 });
        await Assertions.Expect(colleague.Locator("#Title")).ToBeDisabledAsync();
        await Assertions.Expect(colleague.Locator(".ProseMirror")).ToHaveAttributeAsync("contenteditable", "false");

        await colleague.GetByRole(AriaRole.Button, new() { Name = "接手编辑" }).ClickAsync();
        await Assertions.Expect(colleague.Locator("[data-lock] .form-error")).ToContainTextAsync("请写明接手的原因");
        await colleague.FillAsync("#take-over-reason", "对方外出开会，今天要发");
        await colleague.GetByRole(AriaRole.Button, new() { Name = "接手编辑" }).ClickAsync();
        await Assertions.Expect(colleague.Locator("#Title")).ToBeEnabledAsync();
        await colleague.FillAsync("#Title", "接手以后的标题");
        await Assertions.Expect(colleague.Locator("[data-autosave-status]")).ToContainTextAsync("已自动保存");

        // The first writer types on: refused, told by whom, and both texts are there.
        await writer.FillAsync("#Summary", "没有丢的摘要");
        await Assertions.Expect(writer.Locator("[data-autosave-status]")).ToContainTextAsync("正在修改这份稿件", new() { Timeout = 15_000 });
        await writer.GetByRole(AriaRole.Button, new() { Name = "对比两份内容" }).ClickAsync();
        await Assertions.Expect(writer.Locator("main")).ToContainTextAsync("没有丢的摘要");
        await Assertions.Expect(writer.Locator("main")).ToContainTextAsync("接手编辑的原因");
        await Assertions.Expect(writer.GetByRole(AriaRole.Button, new() { Name = "用我的覆盖" })).ToHaveCountAsync(0);
        await writer.Context.CloseAsync();
        await colleague.Context.CloseAsync();
    }

    [Fact]
    public async Task A_dropped_connection_keeps_the_typing_in_the_browser_until_it_can_be_compared()
    {
        var page = await site.StaffAsync("editor.office");
        var id = await DraftForm.BeginAsync(page, "断线的草稿", "正文。");
        await DraftForm.SaveAsync(page);
        await page.Context.SetOfflineAsync(true);
        // A request that outlives its page must not slip through when the line is back.
        await page.EvaluateAsync("void (window.fetch = () => Promise.reject(new TypeError('offline')))");
        await page.FillAsync("#Title", "断线时写的标题");
        await Assertions.Expect(page.Locator("[data-autosave-status]")).ToContainTextAsync("暂存在本机", new() { Timeout = 15_000 });
        // The page dies with the line still down, as in a power cut.
        var next = await page.Context.NewPageAsync();
        await page.CloseAsync(new() { RunBeforeUnload = false });
        await next.Context.SetOfflineAsync(false);
        await next.GotoAsync($"/admin/content/{id}/edit");
        await Assertions.Expect(next.Locator("#Title")).ToHaveValueAsync("断线的草稿");
        await next.GetByRole(AriaRole.Button, new() { Name = "对比并恢复" }).ClickAsync();
        await Assertions.Expect(next.Locator("main")).ToContainTextAsync("断线时写的标题");
        await next.GetByRole(AriaRole.Button, new() { Name = "带着我的内容继续编辑" }).ClickAsync();
        await Assertions.Expect(next.Locator("#Title")).ToHaveValueAsync("断线时写的标题");
        await DraftForm.SaveAsync(next);
        Assert.Equal(0, await next.EvaluateAsync<int>("Object.keys(localStorage).filter((k) => k.startsWith('shijuan.draft.')).length"));
        await next.Context.CloseAsync();
    }

    [Fact]
    public async Task What_the_browser_kept_goes_on_signing_out()
    {
        var page = await site.StaffAsync("editor.office");
        await DraftForm.BeginAsync(page, "要退出的草稿", "正文。");
        await page.EvaluateAsync("localStorage.setItem('shijuan.draft.1.1.x', JSON.stringify({ at: Date.now(), fields: {} })); localStorage.setItem('shijuan.draft.1.2.y', JSON.stringify({ at: 1, fields: {} }))");
        await page.GotoAsync("/admin");
        Assert.Null(await page.EvaluateAsync<string?>("localStorage.getItem('shijuan.draft.1.2.y')"));
        Assert.NotNull(await page.EvaluateAsync<string?>("localStorage.getItem('shijuan.draft.1.1.x')"));
        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await page.Locator("[name=UserName]").WaitForAsync();
        Assert.Null(await page.EvaluateAsync<string?>("localStorage.getItem('shijuan.draft.1.1.x')"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A8_the_preview_beside_the_editor_follows_the_typing_in_three_widths()
    {
        var page = await site.StaffAsync("editor.office");
        await DraftForm.BeginAsync(page, "预览的草稿", "正文。");
        await DraftForm.SaveAsync(page);
        var frame = page.FrameLocator(".live-preview-frame");
        foreach (var (name, view) in new[] { ("桌面", "normal"), ("手机", "normal"), ("长辈版", "elder") })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
            await Assertions.Expect(frame.Locator("h1")).ToContainTextAsync("预览的草稿");
            await Assertions.Expect(frame.Locator("html")).ToHaveAttributeAsync("data-view", view);
        }

        await Assertions.Expect(frame.Locator(".notice-error")).ToContainTextAsync("这份草稿还不能发布");
        await page.FillAsync("#Title", "边写边看的标题");
        await Assertions.Expect(frame.Locator("h1")).ToContainTextAsync("边写边看的标题");
        await Assertions.Expect(page.Locator(".metrics")).ToContainTextAsync("平均句长");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_new_pages_have_no_violation_wide_or_narrow()
    {
        var page = await site.StaffAsync("editor.office");
        var id = await DraftForm.BeginAsync(page, "看得见的草稿", "正文。");
        await DraftForm.SaveAsync(page);
        await SelectAndCommentAsync(page, "正文", "请展开写", mustResolve: true);
        await Assertions.Expect(page.Locator("#comments")).ToContainTextAsync("1 条未解决");
        var address = await ShareAsync(page, id);
        foreach (var width in new[] { 1440, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var path in new[] { $"/admin/content/{id}/edit", $"/admin/content/{id}", $"/admin/content/{id}/comments", $"/admin/content/{id}/previews", $"/admin/content/{id}/preview", address, address[..^3] + "abc" })
            {
                await page.GotoAsync(path);
                await Axe.AssertNoViolationsAsync(page);
                var used = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                Assert.True(used <= width, $"{path} is {used} wide at {width}.");
            }
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_page_of_the_setting_has_no_violation_and_keeps_what_is_set()
    {
        var page = await site.StaffAsync("steward");
        foreach (var width in new[] { 1440, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.GotoAsync("/admin/preview-settings");
            await Axe.AssertNoViolationsAsync(page);
        }

        await page.FillAsync("#Days", "91");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#Days-error")).ToContainTextAsync("1 至 90");
        await page.FillAsync("#Days", "20");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#Days")).ToHaveValueAsync("20");
        await page.Context.CloseAsync();
    }

    private static async Task SelectAndCommentAsync(IPage page, string words, string comment, bool mustResolve)
    {
        await page.Locator(".ProseMirror").WaitForAsync();
        await page.Locator(".ProseMirror").EvaluateAsync(
            """
            (root, words) => {
              root.focus();
              const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                return;
              }
              throw new Error('not found: ' + words);
            }
            """,
            words);
        await page.Keyboard.PressAsync("Alt+M");
        await Assertions.Expect(page.Locator("#comment-quote")).ToHaveValueAsync(words);
        await page.Keyboard.InsertTextAsync(comment);
        if (mustResolve)
        {
            await page.CheckAsync("#comments [name=MustResolve]");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "发表批注" }).ClickAsync();
    }

    private static async Task<string> ShareAsync(IPage page, int id)
    {
        await page.GotoAsync($"/admin/content/{id}/previews");
        await page.FillAsync("#preview-purpose", "县城市管理局核对数据");
        await page.GetByRole(AriaRole.Button, new() { Name = "生成预览链接" }).ClickAsync();
        return new Uri(await page.Locator("#new-preview-url").InputValueAsync()).AbsolutePath;
    }

    private static async Task PressSubmitAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "保存并送审" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "送审", Exact = true }).ClickAsync();
        await page.Locator(".error-summary, .state").First.WaitForAsync();
    }

}
