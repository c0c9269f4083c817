using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Search;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Publishing;

/// <summary>Every path to the public goes through the same gate.</summary>
public abstract class PublishingPathTests(DatabaseKind database) : CmsTest(database)
{
    public static TheoryData<PublishTrigger> Triggers => [.. Enum.GetValues<PublishTrigger>()];

    public static TheoryData<PublishTrigger> TriggersOfPeople => [.. Enum.GetValues<PublishTrigger>().Except([PublishTrigger.Schedule])];

    /// <summary>T1.</summary>
    [Fact]
    public async Task The_same_faulty_text_is_refused_alike_on_every_path()
    {
        var linked = await Office.PublishedAsync();
        var id = await Office.ApprovedAsync(("Body", $"""<p>见<a href="{InternalLink.To(linked)}">原通告</a>。</p>"""));
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        (await Office.WithdrawAsync(linked)).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(2));

        var refusals = new List<string>();
        foreach (var trigger in Enum.GetValues<PublishTrigger>())
        {
            var blocked = Assert.IsType<PublishOutcome.Blocked>(await Office.PublishAsync(id, trigger: trigger));
            refusals.Add(JsonSerializer.Serialize(blocked.Judgement.Findings));
        }

        Assert.Single(refusals.Distinct());
        Assert.Contains("editorial.links-resolve.not-public", refusals[0], StringComparison.Ordinal);
        Assert.Empty(await Office.PublicationsAsync(id));
        Assert.Equal(ContentState.Scheduled, (await Office.ItemAsync(id)).State);
        var reports = await App.ReadAsync(db => db.GateReports.Where(r => r.ItemId == id).ToListAsync(Cancel));
        Assert.Equal(Enum.GetValues<PublishTrigger>(), reports.Select(r => r.Trigger).Order());
        Assert.DoesNotContain(reports, r => r.Passed);
    }

    [Theory]
    [MemberData(nameof(TriggersOfPeople))]
    public async Task Nothing_is_published_without_signatures(PublishTrigger trigger)
    {
        var draft = await Office.DraftAsync();
        Assert.Contains("editorial.three-reviews.missing", (await Office.PublishAsync(draft, trigger: trigger)).MustBeBlocked());
        (await Office.SubmitAsync(draft)).MustBeDone();
        var keys = (await Office.PublishAsync(draft, trigger: trigger)).MustBeBlocked();
        Assert.Equal(6, keys.Count(k => k == "editorial.three-reviews.missing"));
        Assert.Contains("editorial.confidentiality-review.missing", keys);
        Assert.Empty(await Office.PublicationsAsync(draft));
    }

    [Fact]
    public async Task One_missing_signature_is_enough_to_refuse()
    {
        foreach (var step in new[] { ReviewStep.FinalReview, ReviewStep.FinalProof })
        {
            var id = await Office.SubmittedAsync();
            await Office.SignAllAsync(id, step);
            Assert.Equal(["editorial.three-reviews.missing"], (await Office.PublishAsync(id)).MustBeBlocked());
        }
    }

    [Theory]
    [MemberData(nameof(Triggers))]
    public async Task A_person_without_the_right_publishes_on_no_path(PublishTrigger trigger)
    {
        var id = await Office.ApprovedAsync();
        foreach (var who in new[] { Person.Editor, Person.SecondReviewer, Person.TownEditor, Person.SystemAdministrator, Person.Auditor })
        {
            var outcome = await Office.PublishAsync(id, who, trigger);
            Assert.True(trigger == PublishTrigger.Schedule ? outcome is PublishOutcome.WrongState : outcome is PublishOutcome.Forbidden, outcome.ToString());
        }

        Assert.Empty(await Office.PublicationsAsync(id));
    }

    /// <summary>T8: signatures belong to the text that was signed.</summary>
    [Fact]
    public async Task Signatures_on_an_earlier_text_do_not_count()
    {
        var id = await Office.ApprovedAsync();
        (await Office.RecallAsync(id)).MustBeDone();
        (await Office.SaveAsync(id, null, ("Body", "<p>审定后又改了一句。</p>"))).MustBeDone();
        Assert.Contains("editorial.three-reviews.missing", (await Office.PublishAsync(id)).MustBeBlocked());
        (await Office.SubmitAsync(id)).MustBeDone();
        Assert.Equal(6, (await Office.PublishAsync(id)).MustBeBlocked().Count(k => k == "editorial.three-reviews.missing"));
        Assert.Equal(7, await App.ReadAsync(db => db.SignOffs.CountAsync(Cancel)));
        Assert.Empty(await Office.PublicationsAsync(id));
    }

    [Fact]
    public async Task Signatures_do_not_count_after_a_recall_even_when_the_text_is_the_same()
    {
        var id = await Office.ApprovedAsync();
        (await Office.RecallAsync(id)).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        Assert.Contains("editorial.three-reviews.missing", (await Office.PublishAsync(id)).MustBeBlocked());
    }

    /// <summary>T12.</summary>
    [Fact]
    public async Task A_link_to_an_unpublished_text_is_refused_and_kept()
    {
        var other = await Office.DraftAsync();
        var id = await Office.ApprovedAsync(("Body", $"""<p>见<a href="{InternalLink.To(other)}">另一通告</a>。</p>"""));
        Assert.Equal(["editorial.links-resolve.not-public"], (await Office.PublishAsync(id)).MustBeBlocked());
        var link = Assert.Single(await App.ReadAsync(db => db.ContentLinks.ToListAsync(Cancel)));
        Assert.Equal((id, other), (link.FromItemId, link.ToItemId));
    }

    /// <summary>T19.</summary>
    [Fact]
    public async Task After_a_refused_publication_the_draft_can_still_be_saved()
    {
        var id = await Office.DraftAsync();
        (await Office.PublishAsync(id)).MustBeBlocked();
        (await Office.SaveAsync(id, null, ("Title", "改过的标题"))).MustBeDone();
        Assert.Equal("改过的标题", (await Office.ItemAsync(id)).Current.Title);
    }

    [Fact]
    public async Task A_person_who_looked_at_an_older_revision_is_refused()
    {
        var id = await Office.ApprovedAsync();
        var seen = (await Office.ItemAsync(id)).Revision - 1;
        Assert.IsType<PublishOutcome.Changed>(await Office.PublishAsync(id, revision: seen));
        Assert.Empty(await Office.PublicationsAsync(id));
    }

    [Fact]
    public async Task A_published_text_is_not_published_twice()
    {
        var id = await Office.PublishedAsync();
        Assert.IsType<PublishOutcome.WrongState>(await Office.PublishAsync(id));
        Assert.Single(await Office.PublicationsAsync(id));
        Assert.Single(await Office.AuditAsync("content.publish"), a => a.Outcome == AuditOutcome.Done);
    }

    [Fact]
    public async Task An_item_that_does_not_exist_is_not_found() =>
        Assert.IsType<PublishOutcome.NotFound>(await Office.PublishAsync(987654));

    /// <summary>T27.</summary>
    [Fact]
    public async Task Fifty_texts_published_at_once_are_fifty_publications()
    {
        var ids = new List<int>();
        for (var i = 0; i < 50; i++)
        {
            ids.Add(await Office.ApprovedAsync(("Title", $"同时发布的第{i + 101}号通告")));
        }

        var outcomes = await Task.WhenAll(ids.Select(id => Office.PublishAsync(id)));
        Assert.All(outcomes, o => Assert.IsType<PublishOutcome.Published>(o));
        Assert.Equal(ids, await App.ReadAsync(db => db.Publications.Where(p => p.ClosedAtUtc == null).OrderBy(p => p.ItemId).Select(p => p.ItemId).ToListAsync(Cancel)));
        Assert.Equal(50, (await Office.AuditAsync("content.publish")).Count);
        Assert.Equal(50, await App.ReadAsync(db => db.OutboxMessages.CountAsync(m => m.Name == "content.published", Cancel)));
        Assert.True((await Office.VerifyAuditAsync()).Intact);

        await App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);
        using var visitor = App.Visitor();
        Task<string> ReadAsync(string address) => visitor.GetStringAsync(new Uri(address, UriKind.Relative), Cancel);
        var list = string.Concat(await Task.WhenAll(Enumerable.Range(1, 3).Select(page => ReadAsync($"/{TestCounty.Notices}?page={page}"))));
        var map = await ReadAsync("/sitemap.xml");
        Assert.All(ids, id => Assert.Equal((1, 1), (Times(map, $"/{id}.html<"), Times(list, $"/{id}.html\""))));
        var engine = App.Services.GetRequiredService<ISearchEngine>();
        Assert.Equal(ids, engine.Search(new SearchQuery("同时发布", PageSize: 50)).Hits.Select(h => h.ItemId).Order());
        Assert.Equal(50, engine.Health().DocumentCount);
    }

    private static int Times(string text, string words) => text.Split(words).Length - 1;

    [Fact]
    public async Task A_forbidden_withdrawal_leaves_the_page()
    {
        var id = await Office.PublishedAsync();
        (await Office.WithdrawAsync(id, Person.Editor)).MustBeForbidden();
        Assert.IsType<DraftOutcome.Invalid>(await Office.WithdrawAsync(id, kind: null));
        Assert.IsType<DraftOutcome.Invalid>(await Office.WithdrawAsync(id, kind: PublicationEnd.Superseded));
        Assert.True(Assert.Single(await Office.PublicationsAsync(id)).IsOpen);
    }

    public sealed class OnSqlite() : PublishingPathTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : PublishingPathTests(DatabaseKind.Postgres);
}
