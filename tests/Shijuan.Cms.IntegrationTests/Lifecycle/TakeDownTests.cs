using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Search;
using Shijuan.Cms.Core.TakeDowns;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Lifecycle;

/// <summary>紧急下架：two persons, dark at once, proven.</summary>
public abstract class TakeDownTests(DatabaseKind database) : CmsTest(database)
{
    private LifecycleActs Acts => new(App);

    [Fact]
    public async Task The_page_is_dark_at_once_and_every_address_proves_it()
    {
        var id = await PublishedWithFileAsync();
        await Acts.DeliverAsync();
        await WarmAsync(id);
        var takeDown = (await Acts.TakeDownAsync(id))!.Value;
        await Acts.DeliverAsync();
        Assert.True(await Acts.EvidenceAsync(takeDown));
        var checks = await ChecksAsync(takeDown);
        Assert.All(checks, c => Assert.True(c.Passed, $"{c.What} {c.Url} {c.Status}"));
        Assert.Contains(checks, c => c is { What: "页面", Status: 410 });
        Assert.Contains(checks, c => c is { What: "附件", Status: 404 });
        Assert.Superset(new HashSet<string> { "首页", "栏目列表", "订阅", "网站地图", "站内搜索" }, checks.Select(c => c.What).ToHashSet());
        Assert.DoesNotContain(checks, c => c.Url.Contains("清单", StringComparison.Ordinal) || c.Url.Contains("公交", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Gone, (await App.Visitor().GetAsync(AddressOf(id), Cancel)).StatusCode);
        var row = Assert.Single(await Office.AuditAsync("content.take-down"));
        Assert.DoesNotContain("公交", row.Data, StringComparison.Ordinal);
    }

    /// <summary>The twin: a page that still hangs in the cache is found, and the case stays open until it is gone.</summary>
    [Fact]
    public async Task A_list_that_still_shows_the_page_fails_the_proof()
    {
        var id = await PublishedWithFileAsync();
        await Acts.DeliverAsync();
        await WarmAsync(id);
        var takeDown = (await Acts.TakeDownAsync(id))!.Value;
        Assert.False(await Acts.EvidenceAsync(takeDown));
        Assert.Contains(await ChecksAsync(takeDown), c => !c.Passed);
        Assert.Null((await CaseAsync(takeDown)).VerifiedAtUtc);

        await Acts.DeliverAsync();
        await App.UseAsync((FollowTakeDowns job) => job.RunAsync(Cancel));
        Assert.NotNull((await CaseAsync(takeDown)).VerifiedAtUtc);
        var kept = (await ChecksAsync(takeDown)).Count;
        Assert.True(await Acts.EvidenceAsync(takeDown));
        Assert.Equal(kept, (await ChecksAsync(takeDown)).Count);
    }

    /// <summary>T17: the publication's own deliveries come after the take-down, and twice.</summary>
    [Fact]
    public async Task T17_a_text_taken_down_while_its_publication_is_still_queued_stays_gone()
    {
        var id = await PublishedWithFileAsync();
        var takeDown = (await Acts.TakeDownAsync(id))!.Value;
        Assert.Equal(takeDown, await Acts.TakeDownAsync(id));
        Assert.Single(await Office.AuditAsync("content.take-down"));
        await Acts.DeliverAsync();
        await App.SqlAsync("UPDATE outbox_delivery SET done_at_utc = NULL, lease_until_utc = NULL");
        await Acts.DeliverAsync();
        Assert.True(await Acts.EvidenceAsync(takeDown));
        Assert.Empty(App.Services.GetRequiredService<ISearchEngine>().Search(new SearchQuery("公交线路")).Hits);
    }

    [Fact]
    public async Task The_second_person_is_never_the_first_and_has_a_right_of_the_unit()
    {
        var id = await Office.PublishedAsync();
        Assert.Null(await Acts.TakeDownAsync(id, Person.Editor));
        Assert.True(Assert.Single(await Office.PublicationsAsync(id)).IsOpen);
        var takeDown = (await Acts.TakeDownAsync(id))!.Value;
        foreach (var who in new[] { Person.FinalReviewer, Person.Editor, Person.TownEditor, Person.SystemAdministrator })
        {
            (await Acts.ConfirmAsync(takeDown, who)).MustBeForbidden();
            Assert.IsType<PublishOutcome.Forbidden>(await Acts.ReinstateAsync(takeDown, who));
        }

        Assert.True((await CaseAsync(takeDown)).IsWaiting);
        (await Acts.ConfirmAsync(takeDown, Person.Confidentiality)).MustBeDone();
        Assert.IsType<DraftOutcome.WrongState>(await Acts.ConfirmAsync(takeDown, Person.Everything));
        Assert.IsType<PublishOutcome.WrongState>(await Acts.ReinstateAsync(takeDown, Person.Everything));
        Assert.Equal(TakeDownDecision.Confirmed, (await CaseAsync(takeDown)).Decision);
    }

    [Fact]
    public async Task A_harmless_text_comes_back_unchanged_through_the_gate()
    {
        var linked = await Office.PublishedAsync();
        var id = await Office.PublishedAsync(("Body", $"""<p>见<a href="{InternalLink.To(linked)}">原通告</a>。</p>"""));
        var takeDown = (await Acts.TakeDownAsync(id))!.Value;
        (await Office.WithdrawAsync(linked)).MustBeDone();
        Assert.Contains("editorial.links-resolve.not-public", (await Acts.ReinstateAsync(takeDown, Person.Confidentiality)).MustBeBlocked());
        Assert.True((await CaseAsync(takeDown)).IsWaiting);

        var other = await Office.PublishedAsync();
        var second = (await Acts.TakeDownAsync(other))!.Value;
        (await Acts.ReinstateAsync(second, Person.Confidentiality)).MustBePublished();
        Assert.Equal(ContentState.Published, (await Office.ItemAsync(other)).State);
        Assert.Equal(1, Assert.Single(await Office.PublicationsAsync(other), p => p.IsOpen).VersionNumber);
        Assert.Equal(TakeDownDecision.Reinstated, (await CaseAsync(second)).Decision);
    }

    [Fact]
    public async Task A_case_that_nobody_decides_is_told_once_and_stays_dark()
    {
        var id = await Office.PublishedAsync();
        var takeDown = (await Acts.TakeDownAsync(id))!.Value;
        App.Clock.Advance(TakeDowns.DecideWithin + TimeSpan.FromMinutes(1));
        await Acts.DeliverAsync();
        await App.UseAsync((FollowTakeDowns job) => job.RunAsync(Cancel));
        await App.UseAsync((FollowTakeDowns job) => job.RunAsync(Cancel));
        Assert.Equal(1, await App.ReadAsync(db => db.OutboxMessages.CountAsync(m => m.Name == "content.take-down-overdue", Cancel)));
        Assert.False(Assert.Single(await Office.PublicationsAsync(id)).IsOpen);
        Assert.NotNull((await CaseAsync(takeDown)).OverdueToldAtUtc);
    }

    private async Task<int> PublishedWithFileAsync()
    {
        var id = await Office.DraftAsync();
        (await Office.AttachAsync(id, "清单.pdf")).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        return id;
    }

    /// <summary>Visitors who fill the cache with everything that shows the page.</summary>
    private async Task WarmAsync(int id)
    {
        var client = App.Visitor();
        foreach (var address in new[] { AddressOf(id), "/", $"/{TestCounty.Notices}", "/sitemap.xml", "/rss/tzgg" })
        {
            Assert.Contains($"/{id}.html", await client.GetStringAsync(address, Cancel), StringComparison.Ordinal);
        }
    }

    private static string AddressOf(int id) => $"/{TestCounty.Notices}/2025/{id}.html";

    private Task<TakeDown> CaseAsync(int id) => App.ReadAsync(db => db.Set<TakeDown>().SingleAsync(t => t.Id == id, Cancel));

    private Task<List<TakeDownCheck>> ChecksAsync(int id) =>
        App.ReadAsync(db => db.Set<TakeDownCheck>().Where(c => c.TakeDownId == id).ToListAsync(Cancel));

    public sealed class OnSqlite() : TakeDownTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : TakeDownTests(DatabaseKind.Postgres);
}
