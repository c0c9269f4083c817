using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Publishing;

public abstract class SchedulingTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task A_time_cannot_be_set_without_signatures()
    {
        var id = await Office.SubmittedAsync();
        Assert.Contains("editorial.three-reviews.missing", (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeBlocked());
        Assert.Null((await Office.ItemAsync(id)).ScheduledForUtc);
    }

    [Fact]
    public async Task A_time_in_the_past_is_refused()
    {
        var id = await Office.ApprovedAsync();
        Assert.IsType<DraftOutcome.Invalid>(await Office.ScheduleAsync(id, TimeSpan.FromMinutes(-1)));
        Assert.Equal(ContentState.Approved, (await Office.ItemAsync(id)).State);
    }

    [Fact]
    public async Task A_text_goes_live_when_its_time_has_come_and_not_before()
    {
        var id = await Office.ApprovedAsync();
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        App.Clock.Advance(TimeSpan.FromMinutes(59));
        await Office.FireDueAsync();
        Assert.Empty(await Office.PublicationsAsync(id));
        Assert.IsType<PublishOutcome.WrongState>(await Office.FireAsync(id));
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Office.FireDueAsync();
        var publication = Assert.Single(await Office.PublicationsAsync(id));
        Assert.Equal(App.Clock.UtcNow, publication.PublishedAtUtc);
        Assert.Equal(AuditTrigger.Scheduler, (await Office.AuditAsync("content.publish"))[^1].Trigger);
    }

    [Fact]
    public async Task A_text_that_no_longer_passes_at_its_time_is_not_published_and_says_why()
    {
        var linked = await Office.PublishedAsync();
        var id = await Office.ApprovedAsync(("Body", $"""<p>见<a href="{InternalLink.To(linked)}">原通告</a>。</p>"""));
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        (await Office.WithdrawAsync(linked)).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Office.FireDueAsync();
        var item = await Office.ItemAsync(id);
        Assert.Equal(ContentState.Approved, item.State);
        Assert.Contains("原通告", item.ScheduleFailure, StringComparison.Ordinal);
        Assert.Empty(await Office.PublicationsAsync(id));

        var audits = (await Office.AuditAsync()).Count;
        await Office.FireDueAsync();
        Assert.Equal(audits, (await Office.AuditAsync()).Count);
    }

    /// <summary>T3.</summary>
    [Fact]
    public async Task A_timer_that_fires_after_the_time_was_taken_back_or_moved_does_nothing()
    {
        var unscheduled = await Office.ApprovedAsync();
        (await Office.ScheduleAsync(unscheduled, TimeSpan.FromHours(1))).MustBeDone();
        var moved = await Office.ApprovedAsync();
        (await Office.ScheduleAsync(moved, TimeSpan.FromHours(1))).MustBeDone();
        (await Office.UnscheduleAsync(unscheduled)).MustBeDone();
        (await Office.ScheduleAsync(moved, TimeSpan.FromHours(5))).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(2));
        await Office.FireDueAsync();
        Assert.IsType<PublishOutcome.WrongState>(await Office.FireAsync(unscheduled));
        Assert.IsType<PublishOutcome.WrongState>(await Office.FireAsync(moved));
        Assert.Equal(0, await App.ReadAsync(db => db.Publications.CountAsync(Cancel)));
        Assert.Equal(ContentState.Scheduled, (await Office.ItemAsync(moved)).State);
    }

    /// <summary>T2.</summary>
    [Fact]
    public async Task Two_workers_publish_one_due_text_once()
    {
        App.Log.Expect("SaveChanges");
        App.Log.Expect("Failed executing DbCommand");
        var id = await Office.ApprovedAsync();
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Office.FireDueAsync()));
        Assert.Single(await Office.PublicationsAsync(id));
        Assert.Single(await Office.AuditAsync("content.publish"), a => a.Outcome == AuditOutcome.Done);
        Assert.Equal(1, await App.ReadAsync(db => db.OutboxMessages.CountAsync(m => m.Name == "content.published", Cancel)));
        Assert.True((await Office.VerifyAuditAsync()).Intact);
    }

    /// <summary>T5.</summary>
    [Fact]
    public async Task Of_fifteen_texts_due_at_one_second_the_faulty_one_alone_stays_back()
    {
        var linked = await Office.PublishedAsync();
        var faulty = 0;
        for (var i = 0; i < 15; i++)
        {
            var id = i == 7
                ? faulty = await Office.ApprovedAsync(("Body", $"""<p>见<a href="{InternalLink.To(linked)}">原通告</a>。</p>"""))
                : await Office.ApprovedAsync();
            (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        }

        (await Office.WithdrawAsync(linked)).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Office.FireDueAsync();
        Assert.Equal(14, await App.ReadAsync(db => db.Publications.CountAsync(p => p.ClosedAtUtc == null, Cancel)));
        Assert.Empty(await Office.PublicationsAsync(faulty));
        Assert.NotNull((await Office.ItemAsync(faulty)).ScheduleFailure);
    }

    /// <summary>T2: a claim that another worker holds is respected, and taken over when its time is up.</summary>
    [Fact]
    public async Task T2_a_text_that_a_killed_worker_had_claimed_is_published_after_its_claim()
    {
        var id = await Office.ApprovedAsync();
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(id, (await App.UseAsync((DueWork due) => due.ClaimNextAsync("killed", Cancel)))!.ItemId);
        await Office.FireDueAsync();
        Assert.Empty(await Office.PublicationsAsync(id));
        Assert.Null(await App.UseAsync((ScheduledPublication p) => p.FireAsync(id, "somebody else", Cancel)));
        App.Clock.Advance(DueWork.Lease + TimeSpan.FromSeconds(1));
        await Office.FireDueAsync();
        Assert.Single(await Office.PublicationsAsync(id));
    }

    /// <summary>T3: between the claim and the publication the time was taken back or moved.</summary>
    [Fact]
    public async Task T3_a_claimed_text_whose_time_was_moved_stays_back()
    {
        var id = await Office.ApprovedAsync();
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(1));
        Assert.NotNull(await App.UseAsync((DueWork due) => due.ClaimNextAsync("me", Cancel)));
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(5))).MustBeDone();
        var audits = (await Office.AuditAsync()).Count;
        Assert.Null(await App.UseAsync((ScheduledPublication p) => p.FireAsync(id, "me", Cancel)));
        Assert.Equal(audits, (await Office.AuditAsync()).Count);
        Assert.Equal(ContentState.Scheduled, (await Office.ItemAsync(id)).State);
    }

    /// <summary>E4: the owner is told, once, in the transaction of the failure.</summary>
    [Fact]
    public async Task A_failed_timed_publication_tells_who_had_set_the_time()
    {
        var linked = await Office.PublishedAsync();
        var id = await Office.ApprovedAsync(("Body", $"""<p>见<a href="{InternalLink.To(linked)}">原通告</a>。</p>"""));
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        (await Office.WithdrawAsync(linked)).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Office.FireDueAsync();
        await Office.FireDueAsync();
        var told = Assert.Single(await App.ReadAsync(db => db.OutboxMessages.Where(m => m.Name == "content.scheduled-publication-failed").ToListAsync(Cancel)));
        var final = (await App.ActorAsync(Person.FinalReviewer)).UserId;
        Assert.Contains($"\"ScheduledById\":{final}", told.Payload, StringComparison.Ordinal);
        Assert.Single(await Office.AuditAsync("content.schedule-failed"));
    }

    /// <summary>E7.</summary>
    [Fact]
    public async Task A_new_time_keeps_every_signature()
    {
        var id = await Office.ApprovedAsync();
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(3))).MustBeDone();
        Assert.Equal(7, await App.ReadAsync(db => db.SignOffs.CountAsync(Cancel)));
        App.Clock.Advance(TimeSpan.FromHours(3));
        await Office.FireDueAsync();
        Assert.Single(await Office.PublicationsAsync(id));
    }

    /// <summary>T28, E6.</summary>
    [Fact]
    public async Task T28_after_a_stop_everything_goes_out_in_the_order_of_its_time_and_the_health_says_so()
    {
        var (third, first, second) = (await Office.ApprovedAsync(), await Office.ApprovedAsync(), await Office.ApprovedAsync());
        (await Office.ScheduleAsync(first, TimeSpan.FromMinutes(10))).MustBeDone();
        (await Office.ScheduleAsync(second, TimeSpan.FromMinutes(11))).MustBeDone();
        (await Office.ScheduleAsync(third, TimeSpan.FromMinutes(12))).MustBeDone();
        var client = App.Visitor();
        App.Clock.Advance(TimeSpan.FromMinutes(12));
        Assert.Equal("ok", await client.GetStringAsync("/healthz", Cancel));
        App.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("degraded overdue-publications=3", await client.GetStringAsync("/healthz", Cancel));
        await Office.FireDueAsync();
        Assert.Equal(
            [first, second, third],
            await App.ReadAsync(db => db.Publications.OrderBy(p => p.Id).Select(p => p.ItemId).ToListAsync(Cancel)));
        Assert.Equal("ok", await client.GetStringAsync("/healthz", Cancel));
    }

    [Fact]
    public async Task Nothing_goes_out_early_when_the_clock_is_set_forward_by_mistake()
    {
        var id = await Office.ApprovedAsync();
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        App.Log.Expect("The clock jumped");
        await Office.FireDueAsync();
        App.Clock.Jump(TimeSpan.FromHours(2));
        await Office.FireDueAsync();
        App.Clock.Advance(TimeSpan.FromSeconds(30));
        await Office.FireDueAsync();
        App.Clock.Jump(-TimeSpan.FromHours(2));
        await Office.FireDueAsync();
        App.Clock.Advance(ClockGuard.Wait);
        await Office.FireDueAsync();
        Assert.Empty(await Office.PublicationsAsync(id));
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Office.FireDueAsync();
        Assert.Single(await Office.PublicationsAsync(id));
    }

    /// <summary>A machine that slept: after the wait its clock is believed, and what is due goes out once.</summary>
    [Fact]
    public async Task A_clock_that_stays_where_it_jumped_is_believed_after_a_while()
    {
        var id = await Office.ApprovedAsync();
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        App.Log.Expect("The clock jumped");
        await Office.FireDueAsync();
        App.Clock.Jump(TimeSpan.FromHours(2));
        await Office.FireDueAsync();
        Assert.Empty(await Office.PublicationsAsync(id));
        App.Clock.Advance(ClockGuard.Wait);
        await Office.FireDueAsync();
        await Office.FireDueAsync();
        Assert.Single(await Office.PublicationsAsync(id));
    }

    public sealed class OnSqlite() : SchedulingTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : SchedulingTests(DatabaseKind.Postgres);
}
