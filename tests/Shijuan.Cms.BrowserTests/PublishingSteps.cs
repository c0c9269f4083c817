using Microsoft.Playwright;

namespace Shijuan.Cms.BrowserTests;

/// <summary>What the reviewers and the office do with a text that was submitted, each at the own desk.</summary>
internal sealed class PublishingSteps(DemoSite site)
{
    private static readonly (string Person, string Step, string Name)[] Signatures =
    [
        ("first.office", "FirstReview", "初审"), ("first.office", "FirstProof", "一校"),
        ("secrecy.office", "Confidentiality", "保密审查"),
        ("second.office", "SecondReview", "复审"), ("second.office", "SecondProof", "二校"),
        ("final.center", "FinalReview", "终审"), ("final.center", "FinalProof", "三校"),
    ];

    /// <summary>Every signature of the usual chain.</summary>
    public async Task SignAllAsync(int id)
    {
        foreach (var (person, step, name) in Signatures)
        {
            await SignAsync(person, id, step, name);
        }
    }

    /// <returns>The public address.</returns>
    public async Task<string> SignAndPublishAsync(int id)
    {
        await SignAllAsync(id);
        var page = await site.StaffAsync("final.center");
        await page.GotoAsync($"/admin/publishing/{id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "立即发布" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        var path = await AddressAsync(page, id);
        await page.Context.CloseAsync();
        return path;
    }

    /// <summary>Puts texts with all their signatures into one group and publishes it as a whole.</summary>
    /// <returns>The public addresses, in the same order.</returns>
    public async Task<IReadOnlyList<string>> ReleaseTogetherAsync(params IReadOnlyList<int> ids)
    {
        var page = await site.StaffAsync("final.center");
        await page.GotoAsync($"/admin/publishing/{ids[0]}");
        await page.GetByRole(AriaRole.Button, new() { Name = "新建联合发布组" }).ClickAsync();
        foreach (var id in ids.Skip(1))
        {
            await page.FillAsync("#ItemId", $"{id}");
            await page.GetByRole(AriaRole.Button, new() { Name = "加入", Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator($"main table a[href='/admin/publishing/{id}']")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "立即整组发布" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "整组发布", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".page-head .state").First).ToHaveTextAsync("已发布", new() { Timeout = 30_000 });
        var paths = new List<string>();
        foreach (var id in ids)
        {
            await page.GotoAsync($"/admin/publishing/{id}");
            paths.Add(await AddressAsync(page, id));
        }

        await page.Context.CloseAsync();
        return paths;
    }

    /// <summary>As the page about the publication of the item names it.</summary>
    private static async Task<string> AddressAsync(IPage page, int id)
    {
        var address = page.Locator($"main a[href$='/{id}.html']").First;
        await address.WaitForAsync();
        return (await address.GetAttributeAsync("href"))!;
    }

    private async Task SignAsync(string person, int id, string step, string name)
    {
        var page = await site.StaffAsync(person);
        await page.GotoAsync($"/admin/review/{id}");
        var form = page.Locator($"#sign-{step}");
        if (step == "Confidentiality")
        {
            await form.Locator($"#Confirmed-{step}").CheckAsync();
        }

        await form.Locator("[value=pass]").CheckAsync();
        // The desk goes on to the next item in the queue: come back to see that the form is gone here.
        await page.RunAndWaitForResponseAsync(
            () => form.GetByRole(AriaRole.Button, new() { Name = "签署" + name }).ClickAsync(), r => r.Request.Method == "POST");
        await page.GotoAsync($"/admin/review/{id}");
        await Assertions.Expect(page.Locator($"#sign-{step}")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }
}
