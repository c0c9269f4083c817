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

    /// <returns>The public address.</returns>
    public async Task<string> SignAndPublishAsync(int id)
    {
        foreach (var (person, step, name) in Signatures)
        {
            await SignAsync(person, id, step, name);
        }

        var page = await site.StaffAsync("final.center");
        await page.GotoAsync($"/admin/publishing/{id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "立即发布" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        var address = page.Locator($"main a[href$='/{id}.html']").First;
        await address.WaitForAsync();
        var path = (await address.GetAttributeAsync("href"))!;
        await page.Context.CloseAsync();
        return path;
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
