using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Shijuan.Cms.BrowserTests;

/// <summary>A working day of each role: every door of the own menu opens, every other one is shut, and the work of the day gets done. The writers' and reviewers' day is in <see cref="WholeJobTests"/>.</summary>
public sealed partial class DayOfEachRoleTests(DemoSite site)
{
    private static readonly string[] ClosedToMost = ["/admin/accounts", "/admin/grants", "/admin/audit", "/admin/channels", "/admin/rules", "/admin/outbox"];

    [Theory]
    [InlineData("editor.office")]
    [InlineData("first.office")]
    [InlineData("second.office")]
    [InlineData("final.center")]
    [InlineData("secrecy.office")]
    [InlineData("legal.justice")]
    [InlineData("handler.office")]
    [InlineData("steward")]
    [InlineData("sysadmin")]
    [InlineData("secadmin")]
    [InlineData("auditor")]
    public async Task Every_door_of_the_menu_opens_and_every_other_one_is_shut(string person)
    {
        var page = await site.StaffAsync(person);
        var errors = new List<string>();
        page.PageError += (_, e) => errors.Add(e);
        var doors = await page.Locator(".shell-link").EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))");
        Assert.Contains("/admin", doors);
        foreach (var door in doors)
        {
            await page.Locator($".shell-link[href='{door}']").ClickAsync();
            await Assertions.Expect(page.Locator($".shell-link[href='{door}']")).ToHaveAttributeAsync("aria-current", "page", new() { Timeout = 30_000 });
            await Assertions.Expect(page.Locator("main h1")).ToHaveCountAsync(1);
        }

        foreach (var door in ClosedToMost.Except(doors))
        {
            Assert.Equal(403, (await page.GotoAsync(door))!.Status);
        }

        Assert.Empty(errors);
        Assert.Empty(site.Faults);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_steward_puts_a_rule_on_probation_and_the_auditor_finds_it_in_the_log()
    {
        var steward = await site.StaffAsync("steward");
        await ChangeRuleAsync(steward, "Observe", "老标题太长，先观察一个月");
        await Assertions.Expect(steward.Locator("main")).ToContainTextAsync("出厂：阻止");
        var auditor = await site.StaffAsync("auditor");
        await auditor.GotoAsync("/admin/audit");
        await Assertions.Expect(auditor.Locator("main")).ToContainTextAsync("调整规则的处理方式");
        await auditor.GetByRole(AriaRole.Button, new() { Name = "核验" }).ClickAsync();
        await Assertions.Expect(auditor.Locator(".notice-success")).ToContainTextAsync("日志完整", new() { Timeout = 30_000 });
        await ChangeRuleAsync(steward, "Block", "恢复");
        await Assertions.Expect(steward.Locator("[name='Mode.editorial.basics.title-long']")).ToHaveValueAsync("Block");
        await steward.Context.CloseAsync();
        await auditor.Context.CloseAsync();
    }

    [Fact]
    public async Task A_rule_is_not_changed_without_a_reason_and_the_choice_is_kept()
    {
        var steward = await site.StaffAsync("steward");
        await steward.GotoAsync("/admin/rules");
        await steward.SelectOptionAsync("[name='Mode.editorial.links-resolve.unknown']", "Warn");
        await steward.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(steward.Locator(".error-summary")).ToContainTextAsync("请写明调整的理由");
        await Assertions.Expect(steward.Locator("[name='Mode.editorial.links-resolve.unknown']")).ToHaveValueAsync("Warn");
        await Axe.AssertNoViolationsAsync(steward);
        await steward.Context.CloseAsync();
    }

    [Fact]
    public async Task The_security_administrator_grants_a_role_and_takes_it_back()
    {
        var page = await site.StaffAsync("secadmin");
        await page.GotoAsync("/admin/grants");
        var before = await CountAsync(page);
        await page.SelectOptionAsync("#UserId", new SelectOptionValue { Label = await LabelOfAsync(page, "handler.office") });
        await page.SelectOptionAsync("#Role", "LegalReviewer");
        await page.GetByRole(AriaRole.Button, new() { Name = "授权", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#rows-title")).ToContainTextAsync($"（{before + 1}）", new() { Timeout = 30_000 });
        await page.SelectOptionAsync("#UserId", new SelectOptionValue { Label = await LabelOfAsync(page, "handler.office") });
        await page.SelectOptionAsync("#Role", "SiteSteward");
        await page.SelectOptionAsync("#UnitId", new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "授权", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("范围只能选“全县”");
        // The handler's own row: somebody else does 法制审核 for a living.
        var name = (await LabelOfAsync(page, "handler.office")).Split('（')[0].Trim();
        await page.Locator("tr", new() { HasText = name }).Filter(new() { HasText = "法制审核" }).GetByRole(AriaRole.Button).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "收回", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#rows-title")).ToContainTextAsync($"（{before}）", new() { Timeout = 30_000 });
        await page.Context.CloseAsync();
    }

    private static async Task ChangeRuleAsync(IPage page, string mode, string reason)
    {
        await page.GotoAsync("/admin/rules");
        await page.SelectOptionAsync("[name='Mode.editorial.basics.title-long']", mode);
        await page.FillAsync("#Reason", reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(page.GetByText("已调整 1 条规则").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private static async Task<int> CountAsync(IPage page) =>
        int.Parse(Digits().Match(await page.Locator("#rows-title").InnerTextAsync()).Value, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> LabelOfAsync(IPage page, string userName) =>
        (await page.Locator("#UserId option").AllInnerTextsAsync()).Single(o => o.Contains($"（{userName}，", StringComparison.Ordinal));

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
