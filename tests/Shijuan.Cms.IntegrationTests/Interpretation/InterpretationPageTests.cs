using System.Net;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Releases;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Interpretation;

/// <summary>文件页和解读页 (2.3.04)：each shows the other as long as it is public, and says what became of it.</summary>
public abstract class InterpretationPageTests(DatabaseKind database) : CmsTest(database)
{
    private const string Coming = "本文件的解读将于";
    private const string Heading = "interpretations-title";
    private const string OtherTitle = "石泉县城区绿地养护规定";

    private LifecycleActs Acts => new(App);

    private InterpretationDesk Desk => new(App, Office);

    [Fact]
    public async Task Both_pages_of_one_release_link_each_other()
    {
        var policy = await Desk.DraftPolicyAsync();
        await Desk.ApproveAsync(policy);
        var interpretation = await Desk.ApprovedAsync(policy);
        Assert.IsType<ReleaseOutcome.Done>(await Acts.PublishGroupAsync(await Acts.GroupAsync(policy, interpretation)));
        await Acts.DeliverAsync();

        var (policyPage, page) = (await Desk.ArticleAsync(policy), await Desk.ArticleAsync(interpretation));
        Assert.Contains(await LinkToAsync(interpretation), policyPage, StringComparison.Ordinal);
        Assert.Contains(InterpretationDesk.Title, policyPage, StringComparison.Ordinal);
        Assert.DoesNotContain(Coming, policyPage, StringComparison.Ordinal);
        Assert.Contains(await LinkToAsync(policy), page, StringComparison.Ordinal);
        Assert.Contains(InterpretationDesk.PolicyTitle, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_shows_the_blocks_of_its_interpretation_in_the_order_in_which_a_citizen_asks()
    {
        var policy = await Desk.PublishedPolicyAsync();
        await Desk.RegisterAsync(Roles.Leader, "孙范例");
        var interpretation = await Desk.PublishedAsync(
            policy, [.. InterpretationDesk.AsPicture, ("Detail.Role", Roles.Leader), ("Detail.Interpreter", "孙范例"), ("Detail.InterpreterTitle", "县政府办主任")]);
        var page = await Desk.ArticleAsync(interpretation);
        var at = -1;
        foreach (var words in new[]
        {
            "解读的文件", InterpretationDesk.PolicyTitle, "谁来管、找谁反映", "18小时", "填表", "等回音", "每人五元", "不收门票", "和我有什么关系", "背景依据", "目标任务", "重要举措", "免费入园", "问：能不能遛狗？",
        })
        {
            var next = page.IndexOf(words, at + 1, StringComparison.Ordinal);
            Assert.True(next > at, $"“{words}” does not stand behind what comes before it.");
            at = next;
        }

        var policyPage = await Desk.ArticleAsync(policy);
        Assert.Contains("孙范例（县政府办主任）", policyPage, StringComparison.Ordinal);
        Assert.Contains("data-form=\"图解\"", policyPage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_its_interpretation_is_public_the_policy_page_says_by_when_it_comes()
    {
        var policy = await Desk.PublishedPolicyAsync();
        var due = Assert.Single(await Desk.ClocksAsync(policy)).DueOn;
        Assert.Equal(new DateOnly(2025, 3, 13), due);
        var page = await Desk.ArticleAsync(policy);
        Assert.Contains(Coming, page, StringComparison.Ordinal);
        Assert.Contains(PublicTime.Formal(due!.Value), page, StringComparison.Ordinal);

        // One that is only on its way is no public one.
        var interpretation = await Desk.ApprovedAsync(policy);
        await Acts.DeliverAsync();
        Assert.DoesNotContain(InterpretationDesk.Title, await Desk.ArticleAsync(policy), StringComparison.Ordinal);

        (await Office.PublishAsync(interpretation)).MustBePublished();
        await Acts.DeliverAsync();
        page = await Desk.ArticleAsync(policy);
        Assert.DoesNotContain(Coming, page, StringComparison.Ordinal);
        Assert.Contains(await LinkToAsync(interpretation), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_needs_no_interpretation_announces_none()
    {
        var policy = await Office.DraftDocumentAsync();
        await Desk.PublishAsync(policy);
        var page = await Desk.ArticleAsync(policy);
        Assert.DoesNotContain(Coming, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Heading, page, StringComparison.Ordinal);
        Assert.Empty(await Desk.ClocksAsync(policy));

        // It may be explained all the same.
        var interpretation = await Desk.PublishedAsync(policy);
        Assert.Contains(await LinkToAsync(interpretation), await Desk.ArticleAsync(policy), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_an_interpretation_says_that_its_policy_was_repealed()
    {
        var policy = await Desk.PublishedPolicyAsync();
        var interpretation = await Desk.PublishedAsync(policy);
        Assert.DoesNotContain("只供查考", await Desk.ArticleAsync(interpretation), StringComparison.Ordinal);

        await Desk.PublishAsync(await Office.DraftDocumentAsync(("Title", OtherTitle), ("Detail.DocumentNumber", "石政办发〔2025〕7号"), ("Relation.Repeals", $"{policy}")));

        var page = await Desk.ArticleAsync(interpretation);
        Assert.Contains($"所解读的文件《{InterpretationDesk.PolicyTitle}》已经废止", page, StringComparison.Ordinal);
        Assert.Contains(await LinkToAsync(policy), page, StringComparison.Ordinal);
        Assert.True(await Desk.IsLiveAsync(interpretation));
    }

    [Fact]
    public async Task A_policy_that_is_withdrawn_takes_its_only_interpretation_along_and_leaves_the_one_of_another_policy()
    {
        var (policy, other) = (await Desk.PublishedPolicyAsync(), await Desk.PublishedPolicyAsync(7, OtherTitle));
        var only = await Desk.PublishedAsync(policy);
        var both = await Desk.DraftOfAsync([policy, other], ("Title", "两份文件一起看"));
        await Desk.PublishAsync(both);
        var (link, onlyAddress) = (await LinkToAsync(policy), await Desk.AddressAsync(only));

        await Desk.WithdrawAsync(policy);

        Assert.Equal(ContentState.Withdrawn, (await Office.ItemAsync(only)).State);
        var (status, gone) = await Desk.GetAsync(onlyAddress);
        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains("所解读的文件已经撤下", gone, StringComparison.Ordinal);
        Assert.Equal(PublicationEnd.PublishedInError, Assert.Single(await Office.PublicationsAsync(only)).End);
        Assert.Contains(await Office.AuditAsync("content.withdraw"), a => a.SubjectId == only && a.ActorId is null);

        Assert.True(await Desk.IsLiveAsync(both));
        var page = await Desk.ArticleAsync(both);
        Assert.Contains("有一份文件已经撤下", page, StringComparison.Ordinal);
        Assert.DoesNotContain(link, page, StringComparison.Ordinal);
        Assert.Contains(await LinkToAsync(other), page, StringComparison.Ordinal);
        Assert.Contains(await LinkToAsync(both), await Desk.ArticleAsync(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_was_only_published_anew_keeps_its_interpretation()
    {
        var policy = await Desk.PublishedPolicyAsync();
        var interpretation = await Desk.PublishedAsync(policy);
        (await Office.StartEditAsync(policy)).MustBeDone();
        (await Desk.ChangeAsync(policy, ("Summary", "公园全天开放，不收门票。"))).MustBeDone();
        await Desk.PublishAsync(policy);
        Assert.True(await Desk.IsLiveAsync(interpretation));
        Assert.Contains(await LinkToAsync(interpretation), await Desk.ArticleAsync(policy), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_interpretation_leaves_no_dead_link()
    {
        var policy = await Desk.PublishedPolicyAsync();
        var interpretation = await Desk.PublishedAsync(policy);
        var link = await LinkToAsync(interpretation);
        Assert.Contains(link, await Desk.ArticleAsync(policy), StringComparison.Ordinal);

        await Desk.WithdrawAsync(interpretation);

        var page = await Desk.ArticleAsync(policy);
        Assert.DoesNotContain(link, page, StringComparison.Ordinal);
        Assert.DoesNotContain(InterpretationDesk.Title, page, StringComparison.Ordinal);
        Assert.Contains(Coming, page, StringComparison.Ordinal);
        Assert.True(await Desk.IsLiveAsync(policy));
    }

    [Fact]
    public async Task K05_runs_again_when_the_only_interpretation_is_withdrawn()
    {
        var policy = await Desk.PublishedPolicyAsync();
        var interpretation = await Desk.PublishedAsync(policy);
        Assert.Equal(ClockState.CompletedOnTime, Assert.Single(await Desk.ClocksAsync(policy)).State);

        App.Clock.Advance(TimeSpan.FromDays(2));
        await Desk.WithdrawAsync(interpretation);
        Assert.Single(await Desk.ClocksAsync(policy), c => !c.State.IsFinal());

        await Desk.PublishedAsync(policy, ("Title", "重新写过的解读"));
        Assert.DoesNotContain(await Desk.ClocksAsync(policy), c => !c.State.IsFinal());
    }

    private async Task<string> LinkToAsync(int id) => $"href=\"{await Desk.AddressAsync(id)}\"";

    public sealed class OnSqlite() : InterpretationPageTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : InterpretationPageTests(DatabaseKind.Postgres);
}
