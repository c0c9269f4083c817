using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Shijuan.Cms.BrowserTests;

/// <summary>文件、文字解读和图解：written, signed and released together by the people of the demo; a citizen finds each from the others, with eyes or with a screen reader.</summary>
public sealed partial class InterpretationTests(DemoSite site)
{
    private const string PolicyTitle = "石泉县城区夜间停车管理通知";
    private const string TextTitle = "《石泉县城区夜间停车管理通知》政策解读";
    private const string PictureTitle = "图解：夜里在哪里停车不要钱";

    private const string Policy =
        "为了方便城区居民夜间停车，维护道路通行秩序，现将有关事项通知如下。城区十二条道路两侧的停车位，每日十九时至次日七时向居民免费开放。停车人应当按照标线停放车辆，不得占用消防通道和盲道。";

    private const string Background = "老城区的小区大多没有停车场，下班以后车没有地方停，有的停到了消防通道上，住户和店家常常为这件事争吵。去年冬天县里听了三次居民的意见，这才定下把白天收费的路边车位在夜里让出来。";
    private const string Aims = "让住在老城区的人晚上回家有地方停车，不用绕好几圈去找。同时把消防通道和盲道让出来，遇到急事救护车和消防车开得进去，看不见路的人也走得安稳。半年以后再听一次大家的意见。";
    private const string Measures = "晚上七点到第二天早上七点，路边划了白线的车位都不收钱，也不用登记。早上七点以后还没有开走的，按白天的价钱收费。停在消防通道和盲道上的，先打电话请车主挪开，不挪的才拖走。";
    private const string Cards = "夜间免费停车\t城区居民\t夜里停车不收钱\t停进白线以内就行\t县交警大队\t0915-0000401\n问停车位\t开车的人\t告诉您哪里还有空位\t打电话\t县城管局\t0915-0000402";
    private const string Questions = "早上七点以后不开走会怎样？\t按白天的价钱收费。\n外地的车能停吗？\t能，一样不收钱。";

    /// <summary>类型、小标题、标题或数字、说明或原来、现在.</summary>
    private static readonly string[][] Picture =
    [
        ["数字", "一共有多少", "620个", "免费的停车位"],
        ["数字", "一共有多少", "12条", "开放的道路"],
        ["步骤", "怎么停", "看标牌", "找写着夜间免费的路"],
        ["步骤", "怎么停", "停进白线", "不要压住盲道"],
        ["卡片", "这些地方不能停", "消防通道", "救火车要走"],
        ["卡片", "这些地方不能停", "公交站", "大车要靠边"],
        ["对比", "和从前比", "夜里收费", "每小时两元", "不收钱"],
        ["对比", "和从前比", "登记", "要办停车证", "不用登记"],
    ];

    /// <summary>What the page adds to the rows: headings of the part, of its tables and the way to the file.</summary>
    private static readonly string[] Furniture = ["图解", "事项", "原来", "现在", "下载图片"];

    [Fact]
    public async Task A_policy_its_text_and_its_picture_are_released_together_and_lead_to_each_other()
    {
        var editor = await site.StaffAsync("editor.office");
        var policy = await WritePolicyAsync(editor);
        var text = await WriteInterpretationAsync(editor, policy, TextTitle, "文字解读");
        var picture = await WriteInterpretationAsync(editor, policy, PictureTitle, "图解");
        await editor.Context.CloseAsync();

        var steps = new PublishingSteps(site);
        foreach (var id in new[] { policy, text, picture })
        {
            await steps.SignAllAsync(id);
        }

        var paths = await steps.ReleaseTogetherAsync(policy, text, picture);
        await MustLeadToEachOtherAsync(paths[0], paths[1], paths[2]);
        await MustReadAsWrittenAsync(paths[2]);
        await MustBeAccessibleAsync([.. paths, $"/policy/ask/{policy}"]);
        await MustKeepItsDocumentAsync(text);
        await MustLeadToEachOtherAsync(paths[0], paths[1], paths[2]);
        await MustGoTogetherAsync(policy, paths);
        Assert.Empty(site.Faults);
    }

    /// <summary>An editor who takes the document out of a public interpretation is refused and told why.</summary>
    private async Task MustKeepItsDocumentAsync(int interpretation)
    {
        var page = await site.StaffAsync("editor.office");
        await page.GotoAsync($"/admin/content/{interpretation}");
        await page.GetByRole(AriaRole.Button, new() { Name = "修改", Exact = true }).ClickAsync();
        await page.Locator(".ProseMirror").WaitForAsync();
        await page.FillAsync("[name='Relation.Interprets']", "");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存并送审" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "送审", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync(RefusedLink(), new() { Timeout = 30_000 });
        await page.Context.CloseAsync();
    }

    /// <summary>Whoever withdraws the document need not think of its interpretations: they go with it, with a word of explanation.</summary>
    private async Task MustGoTogetherAsync(int policy, IReadOnlyList<string> paths)
    {
        var page = await site.StaffAsync("final.center");
        await page.GotoAsync($"/admin/publishing/{policy}");
        await page.SelectOptionAsync("#Kind", "PublishedInError");
        await page.FillAsync("#Reason", "文件文本有误，更正后重新发布。");
        await page.GetByRole(AriaRole.Button, new() { Name = "撤回", Exact = true }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "撤回", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".page-head .state").First).ToHaveTextAsync("已撤回", new() { Timeout = 30_000 });
        await page.Context.CloseAsync();

        var citizen = await site.VisitorAsync();
        foreach (var path in paths)
        {
            for (var tries = 0; (await citizen.GotoAsync(path))!.Status != 410; tries++)
            {
                Assert.True(tries < 60, $"{path} is still there.");
                await citizen.WaitForTimeoutAsync(500);
            }
        }

        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync("所解读的文件已经撤下");
        await citizen.Context.CloseAsync();
    }

    private static async Task<int> WritePolicyAsync(IPage page)
    {
        var id = await DraftForm.BeginAsync(page, "disclosure.normative-document", "政策文件", PolicyTitle, Policy);
        await DraftForm.FillDutiesAsync(page);
        await page.FillAsync("[name='Detail.DocumentNumber']", "石政办函〔2025〕253号");
        await page.FillAsync("[name='Detail.Issuer']", "石泉县人民政府办公室");
        await page.SelectOptionAsync("[name='Detail.Validity']", "有效");
        await page.FillAsync("#Topic", "城乡建设、交通");
        await page.SelectOptionAsync("[name='Plan.Need']", "要解读");
        await page.CheckAsync("[name='Plan.Forms'][value='文字解读']");
        await page.CheckAsync("[name='Plan.Forms'][value='图解']");
        await page.FillAsync("[name='Plan.Author']", "县政府办秘书股");
        await page.FillAsync("[name='Plan.Spokesperson']", "县政府办主任");
        await page.FillAsync("[name='Plan.TargetOn']", "2027-01-04");
        await SubmitAsync(page);
        return id;
    }

    private static async Task<int> WriteInterpretationAsync(IPage page, int policy, string title, string form)
    {
        var id = await DraftForm.BeginAsync(page, "interpretation.interpretation", "政策解读", title, "夜里在哪里停车、要不要钱、不能停在哪里，这篇说清楚。");
        await DraftForm.FillDutiesAsync(page);
        await page.SelectOptionAsync("[name='Detail.Form']", form);
        await page.SelectOptionAsync("[name='Detail.Role']", "起草部门");
        (string Field, string Value)[] fields =
        [
            ("Detail.Interpreter", "石泉县人民政府办公室"), ("Detail.Background", Background), ("Detail.Aims", Aims), ("Detail.Measures", Measures), ("Detail.Cards", Cards),
            ("Detail.Questions", Questions), ("Detail.Phone", "0915-0000401"), ("Relation.Interprets", $"{policy}"),
        ];
        foreach (var (field, value) in fields)
        {
            await page.FillAsync($"[name='{field}']", value);
        }

        if (form == "图解")
        {
            await page.FillAsync("[name='Detail.Picture']", string.Join('\n', Picture.Select(row => string.Join('\t', row))));
            await DraftForm.SaveAsync(page);
            await LookIntoPictureEditorAsync(page, id);
        }

        await SubmitAsync(page);
        return id;
    }

    /// <summary>The rows that were pasted into the form stand in the editor of the picture too.</summary>
    private static async Task LookIntoPictureEditorAsync(IPage page, int id)
    {
        foreach (var width in new[] { 390, 1440 })
        {
            await page.SetViewportSizeAsync(width, 900);
            var answer = await page.GotoAsync($"/admin/interpretation/pictures/{id}");
            Assert.Equal(200, answer!.Status);
            Assert.Contains(Picture[0][2], await page.ContentAsync(), StringComparison.Ordinal);
            await Axe.AssertNoViolationsAsync(page);
        }

        await page.GotoAsync($"/admin/content/{id}/edit");
        await page.Locator(".ProseMirror").WaitForAsync();
    }

    private static async Task SubmitAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "保存并送审" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "送审", Exact = true }).ClickAsync();
        await page.Locator(".error-summary, .state").First.WaitForAsync();
        var findings = await page.Locator(".error-summary li").AllInnerTextsAsync();
        Assert.True(findings.Count == 0, "Not submitted: " + string.Join("；", findings));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("送审中", new() { Timeout = 30_000 });
    }

    private async Task MustLeadToEachOtherAsync(string policy, string text, string picture)
    {
        var citizen = await site.VisitorAsync();
        await citizen.GotoAsync(policy);
        await Assertions.Expect(citizen.Locator("h1")).ToHaveTextAsync(PolicyTitle);
        await Assertions.Expect(citizen.Locator("main")).Not.ToContainTextAsync("解读将于");
        // What was planned for the desk is not for the public.
        await Assertions.Expect(citizen.Locator("main")).Not.ToContainTextAsync("县政府办秘书股");
        foreach (var (path, title, form) in new[] { (text, TextTitle, "文字解读"), (picture, PictureTitle, "图解") })
        {
            await citizen.GotoAsync(policy);
            var item = citizen.Locator(".interpretations li", new() { HasText = title });
            await Assertions.Expect(item).ToContainTextAsync(form);
            await item.Locator($"a[href='{path}']").ClickAsync();
            await Assertions.Expect(citizen.Locator("h1")).ToHaveTextAsync(title, new() { Timeout = 30_000 });
            await citizen.Locator($".interpretation-target a[href='{policy}']").ClickAsync();
            await Assertions.Expect(citizen.Locator("h1")).ToHaveTextAsync(PolicyTitle, new() { Timeout = 30_000 });
        }

        await citizen.Context.CloseAsync();
    }

    /// <summary>A screen reader reads the picture from its accessibility tree: the same words as the rows, in the same order, and no others.</summary>
    private async Task MustReadAsWrittenAsync(string path)
    {
        var citizen = await site.VisitorAsync();
        await citizen.GotoAsync(path);
        var part = citizen.Locator("section.infographic");
        var tree = Noise().Replace(await part.AriaSnapshotAsync(), "");
        var at = 0;
        foreach (var word in Words())
        {
            var next = tree.IndexOf(word, at, StringComparison.Ordinal);
            Assert.True(next >= at, $"“{word}” is missing or in the wrong place:\n{tree}");
            at = next + word.Length;
        }

        string[] known = [.. Words(), .. Furniture];
        Assert.All(Chinese().Matches(tree), run => Assert.Contains(known, word => word.Contains(run.Value, StringComparison.Ordinal)));
        Assert.Equal(Picture.Count(row => row[0] != "对比"), Items().Count(tree));

        var file = part.Locator("a[href$='/picture.png']");
        if (await file.CountAsync() > 0)
        {
            var answer = await citizen.APIRequest.GetAsync((await file.GetAttributeAsync("href"))!);
            Assert.Equal(200, answer.Status);
            Assert.Equal("image/png", answer.Headers["content-type"]);
        }

        await citizen.Context.CloseAsync();
    }

    private async Task MustBeAccessibleAsync(IReadOnlyList<string> paths)
    {
        foreach (var width in new[] { 1440, 390 })
        {
            var page = await site.VisitorAsync(width);
            foreach (var path in paths)
            {
                var answer = await page.GotoAsync(path);
                Assert.Equal(200, answer!.Status);
                await Axe.AssertNoViolationsAsync(page);
                var used = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                Assert.True(used <= width, $"{page.Url} is {used} wide at {width}.");
            }

            await page.Context.CloseAsync();
        }
    }

    /// <summary>Each heading once, then the cells of its rows.</summary>
    private static IEnumerable<string> Words() =>
        Picture.GroupBy(row => row[1]).SelectMany(group => group.SelectMany(row => row.Skip(2)).Prepend(group.Key));

    [GeneratedRegex(@"\[[^\]]*\]|/url: \S+", RegexOptions.None, 1000)]
    private static partial Regex Noise();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex("没有写解读的是哪份文件|不能去掉它解读的文件", RegexOptions.None, 1000)]
    private static partial Regex RefusedLink();

    [GeneratedRegex("- listitem", RegexOptions.None, 1000)]
    private static partial Regex Items();
}
