using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Lifecycle;

/// <summary>I4: before a page is withdrawn one sees which pages lead to it, and asks their editors to mend the links.</summary>
public abstract class LinkRepairTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task I4_the_editors_of_the_linking_unit_are_asked_with_one_click_and_it_is_in_the_trail()
    {
        var (target, linking) = await LinkedAsync();
        using var final = await FormClient.OfAsync(App, Person.FinalReviewer);
        var page = WebUtility.HtmlDecode(await final.GetAsync($"/admin/publishing/{target}", HttpStatusCode.OK, Cancel));
        Assert.Contains("有 1 个公开页面链接到这里", page, StringComparison.Ordinal);
        Assert.Contains("城关镇公交接驳安排", page, StringComparison.Ordinal);
        Assert.Contains(">请对方修改</button>", page, StringComparison.Ordinal);

        using var asked = await final.PostAsync($"/admin/publishing/{target}?handler=AskLinks", Cancel);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        await new LifecycleActs(App).DeliverAsync();
        var notice = Assert.Single(await NoticesAsync(Person.TownEditor));
        Assert.Contains("请修改《城关镇公交接驳安排》", notice.Text, StringComparison.Ordinal);
        Assert.Contains($"编号 {target}", notice.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("公交线路", notice.Text, StringComparison.Ordinal);
        Assert.Equal($"/admin/content/{linking}", notice.Url);
        Assert.Empty(await NoticesAsync(Person.SecondEditor));
        var row = Assert.Single(await Office.AuditAsync("content.ask-links"));
        Assert.Equal((AuditOutcome.Done, target), (row.Outcome, row.SubjectId));
        Assert.True(Assert.Single(await Office.PublicationsAsync(target)).IsOpen);

        var again = WebUtility.HtmlDecode(await final.GetAsync($"/admin/publishing/{target}", HttpStatusCode.OK, Cancel));
        Assert.Contains("再提醒一次", again, StringComparison.Ordinal);
        using var twice = await final.PostAsync($"/admin/publishing/{target}?handler=AskLinks", Cancel);
        Assert.Equal(HttpStatusCode.Redirect, twice.StatusCode);
        await new LifecycleActs(App).DeliverAsync();
        Assert.Single(await NoticesAsync(Person.TownEditor));
    }

    [Fact]
    public async Task I4_who_may_not_withdraw_asks_nobody_and_without_links_there_is_nothing_to_ask()
    {
        var (target, linking) = await LinkedAsync();
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        Assert.DoesNotContain("请对方修改", WebUtility.HtmlDecode(await editor.GetAsync($"/admin/publishing/{target}", HttpStatusCode.OK, Cancel)), StringComparison.Ordinal);
        using var refused = await editor.PostAsync($"/admin/publishing/{target}?handler=AskLinks", Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var stranger = await FormClient.OfAsync(App, Person.TownEditor);
        await stranger.GetAsync("/admin/notices", HttpStatusCode.OK, Cancel);
        using var unseen = await stranger.PostAsync($"/admin/publishing/{target}?handler=AskLinks", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);

        using var final = await FormClient.OfAsync(App, Person.FinalReviewer);
        Assert.DoesNotContain("链接到这里", WebUtility.HtmlDecode(await final.GetAsync($"/admin/publishing/{linking}", HttpStatusCode.OK, Cancel)), StringComparison.Ordinal);
        using var empty = await final.PostAsync($"/admin/publishing/{linking}?handler=AskLinks", Cancel);
        Assert.Equal(HttpStatusCode.Conflict, empty.StatusCode);
        await new LifecycleActs(App).DeliverAsync();
        Assert.DoesNotContain(await NoticesAsync(Person.TownEditor), n => n.Kind == NoticeKind.LinkRepair);
        Assert.All(await Office.AuditAsync("content.ask-links"), a => Assert.Equal(AuditOutcome.Refused, a.Outcome));
    }

    /// <summary>A public page, and one of the town that leads to it.</summary>
    private async Task<(int Target, int Linking)> LinkedAsync()
    {
        var target = await Office.PublishedAsync();
        var linking = await Office.PublishedAsync(("Title", "城关镇公交接驳安排"), ("Body", $"""<p>见<a href="{InternalLink.To(target)}">原通告</a>。</p>"""));
        var town = await App.ReadAsync(db => db.Units.Where(u => u.Key == TestCounty.Chengguan).Select(u => u.Id).SingleAsync(Cancel));
        await App.ReadAsync(db => db.ContentItems.Where(i => i.Id == linking).ExecuteUpdateAsync(s => s.SetProperty(i => i.UnitId, town), Cancel));
        return (target, linking);
    }

    private async Task<List<Notice>> NoticesAsync(Person who)
    {
        var user = (await App.ActorAsync(who)).UserId;
        return await App.ReadAsync(db => db.Set<Notice>().AsNoTracking().Where(n => n.RecipientId == user && n.Kind == NoticeKind.LinkRepair).ToListAsync(Cancel));
    }

    public sealed class OnSqlite() : LinkRepairTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : LinkRepairTests(DatabaseKind.Postgres);
}
