using Microsoft.Playwright;
using Xunit;

namespace Shijuan.Cms.BrowserTests;

/// <summary>What happens to a page after its publication, as the people of the demo do it.</summary>
public sealed class AfterPublicationTests(DemoSite site)
{
    /// <summary>A leak: one person makes the page dark, both see the proof, the second confirms.</summary>
    [Fact]
    public async Task A_page_is_taken_down_at_once_proven_gone_and_confirmed_by_a_second_person()
    {
        var citizen = await site.VisitorAsync();
        await citizen.GotoAsync("/public-notices");
        var path = (await citizen.Locator("main a[href$='.html']").Last.GetAttributeAsync("href"))!;
        var id = path.Split('/')[^1].Split('.')[0];

        var first = await site.StaffAsync("final.center");
        await first.GotoAsync($"/admin/publishing/{id}");
        await first.SelectOptionAsync("#TakeDownKind", "PersonalData");
        await first.GetByRole(AriaRole.Button, new() { Name = "紧急下架" }).ClickAsync();
        await first.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "紧急下架" }).ClickAsync();
        await Assertions.Expect(first.Locator("h1")).ToContainTextAsync($"紧急下架：稿件 {id}");
        await Assertions.Expect(first.Locator("main")).ToContainTextAsync("全部地址都查不到了");
        await Assertions.Expect(first.Locator("main .due-red")).ToHaveCountAsync(0);
        Assert.True(await first.Locator("main .due-green").CountAsync() >= 7);
        await Assertions.Expect(first.GetByRole(AriaRole.Button, new() { Name = "确认下架" })).ToHaveCountAsync(0);

        Assert.Equal(410, (await citizen.GotoAsync(path))!.Status);
        await Assertions.Expect(citizen.Locator("main")).ToContainTextAsync("为保护个人信息");
        await citizen.GotoAsync("/public-notices");
        await Assertions.Expect(citizen.Locator($"main a[href='{path}']")).ToHaveCountAsync(0);

        var second = await site.StaffAsync("secrecy.office");
        await second.GotoAsync(new Uri(first.Url).AbsolutePath);
        await second.GetByRole(AriaRole.Button, new() { Name = "确认下架" }).ClickAsync();
        await Assertions.Expect(second.Locator(".state").First).ToHaveTextAsync("已确认下架");
        Assert.Empty(site.Faults);
    }

    [Fact]
    public async Task A_page_that_has_come_due_is_reviewed_and_leaves_the_list()
    {
        var page = await site.StaffAsync("editor.office");
        await page.GotoAsync("/admin/plans");
        var row = page.Locator("tr", new() { HasText = "已到期" }).First;
        var title = await row.Locator("th a").First.InnerTextAsync();
        await row.Locator("input[type=date]").FillAsync("2099-01-01");
        await row.GetByRole(AriaRole.Button, new() { Name = "复核无误" }).ClickAsync();
        await Assertions.Expect(page.Locator("tr", new() { HasText = "已到期" }).Filter(new() { HasText = title })).ToHaveCountAsync(0);
        Assert.Empty(site.Faults);
    }

    [Theory]
    [InlineData("editor.office", "/admin/plans")]
    [InlineData("final.center", "/admin/plans")]
    [InlineData("final.center", "/admin/releases")]
    [InlineData("final.center", "/admin/releases/1")]
    [InlineData("final.center", "/admin/take-downs")]
    [InlineData("secrecy.office", "/admin/take-downs/1")]
    [InlineData("steward", "/admin/site-mode")]
    public async Task A_page_of_the_life_after_publication_has_no_violation(string person, string path)
    {
        foreach (var width in new[] { 1440, 390 })
        {
            var page = await site.StaffAsync(person, width);
            var answer = await page.GotoAsync(path);
            Assert.Equal(200, answer!.Status);
            await Axe.AssertNoViolationsAsync(page);
            var used = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(used <= width, $"{page.Url} is {used} wide at {width}.");
            await page.Context.CloseAsync();
        }
    }
}
