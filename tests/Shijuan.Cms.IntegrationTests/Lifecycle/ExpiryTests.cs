using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Lifecycle;

/// <summary>到期下架与到期复核。</summary>
public abstract class ExpiryTests(DatabaseKind database) : CmsTest(database)
{
    private LifecycleActs Acts => new(App);

    /// <summary>E2.</summary>
    [Fact]
    public async Task A_public_notice_comes_down_at_its_time_and_not_before()
    {
        var id = await Office.PublishedAsync();
        (await Acts.DatesAsync(id, TimeSpan.FromDays(7))).MustBeDone();
        App.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        await Acts.ExpireAsync();
        Assert.True(Assert.Single(await Office.PublicationsAsync(id)).IsOpen);

        App.Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(Acts.ExpireAsync(), Acts.ExpireAsync());
        await Acts.ExpireAsync();
        var ended = Assert.Single(await Office.PublicationsAsync(id));
        Assert.Equal((PublicationEnd.NoticeOver, App.Clock.UtcNow), (ended.End, ended.ClosedAtUtc));
        var row = Assert.Single(await Office.AuditAsync("content.expire"));
        Assert.Equal((AuditTrigger.Scheduler, id), (row.Trigger, row.SubjectId));
        await Acts.DeliverAsync();
        var page = await App.Visitor().GetAsync($"/{TestCounty.Notices}/2025/{id}.html", Cancel);
        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        Assert.Contains("公示期", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_was_moved_or_taken_back_takes_nothing_down()
    {
        var (moved, kept) = (await Office.PublishedAsync(), await Office.PublishedAsync());
        (await Acts.DatesAsync(moved, TimeSpan.FromDays(1))).MustBeDone();
        (await Acts.DatesAsync(kept, TimeSpan.FromDays(1))).MustBeDone();
        (await Acts.DatesAsync(moved, TimeSpan.FromDays(9))).MustBeDone();
        (await Acts.DatesAsync(kept, null)).MustBeDone();
        App.Clock.Advance(TimeSpan.FromDays(2));
        await Acts.ExpireAsync();
        Assert.Equal(2, await App.ReadAsync(db => db.Publications.CountAsync(p => p.ClosedAtUtc == null, Cancel)));
    }

    [Fact]
    public async Task A_draft_in_work_survives_the_end_of_the_page()
    {
        var id = await Office.PublishedAsync();
        (await Acts.DatesAsync(id, TimeSpan.FromDays(1))).MustBeDone();
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SaveAsync(id, null, ("Title", "新一年的公示"))).MustBeDone();
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Acts.ExpireAsync();
        var item = await Office.ItemAsync(id);
        Assert.Equal((ContentState.Draft, "新一年的公示"), (item.State, item.Current.Title));
        Assert.Null(item.Live);
    }

    [Fact]
    public async Task Dates_in_the_past_and_people_without_the_right_are_refused()
    {
        var id = await Office.PublishedAsync();
        Assert.Equal(PlannedDates.WithdrawField, Assert.Single(Assert.IsType<DraftOutcome.Invalid>(await Acts.DatesAsync(id, TimeSpan.FromHours(-1))).Errors).Field);
        Assert.Equal(PlannedDates.ReviewField, Assert.Single(Assert.IsType<DraftOutcome.Invalid>(await Acts.DatesAsync(id, null, new DateOnly(2025, 3, 10))).Errors).Field);
        (await Acts.DatesAsync(id, TimeSpan.FromDays(1), who: Person.Editor)).MustBeForbidden();
        (await Acts.ReviewedAsync(id, new DateOnly(2026, 1, 1), Person.TownEditor)).MustBeForbidden();
        Assert.Empty(await App.ReadAsync(db => db.Set<ItemDates>().ToListAsync(Cancel)));
    }

    [Fact]
    public async Task A_text_whose_time_is_over_is_not_published_for_a_second()
    {
        var id = await Office.ApprovedAsync();
        (await Acts.DatesAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(["editorial.take-down-date.past"], (await Office.PublishAsync(id)).MustBeBlocked());
    }

    /// <summary>E9: the unit is told, whoever works there.</summary>
    [Fact]
    public async Task A_review_date_reminds_the_unit_once_and_a_review_sets_the_next()
    {
        var id = await Office.PublishedAsync();
        (await Acts.DatesAsync(id, null, new DateOnly(2025, 6, 10))).MustBeDone();
        Assert.Equal(0, await Acts.RemindAsync());
        App.Clock.Advance(TimeSpan.FromDays(92));
        Assert.Equal((1, 0), (await Acts.RemindAsync(), await Acts.RemindAsync()));
        var told = Assert.Single(await App.ReadAsync(db => db.OutboxMessages.Where(m => m.Name == "content.review-date-reached").ToListAsync(Cancel)));
        Assert.Contains($"\"ItemId\":{id}", told.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("UserId", told.Payload, StringComparison.Ordinal);

        Assert.IsType<DraftOutcome.Invalid>(await Acts.ReviewedAsync(id, null));
        (await Acts.ReviewedAsync(id, new DateOnly(2025, 12, 10))).MustBeDone();
        var review = Assert.Single(await App.ReadAsync(db => db.Set<ContentReview>().ToListAsync(Cancel)));
        Assert.Equal((id, 1, new DateOnly(2025, 12, 10)), (review.ItemId, review.VersionNumber, review.NextReviewBy));
        Assert.Equal(0, await Acts.RemindAsync());
        Assert.Single(await Office.AuditAsync("content.reviewed"), a => a.Outcome == AuditOutcome.Done);
    }

    public sealed class OnSqlite() : ExpiryTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ExpiryTests(DatabaseKind.Postgres);
}
