using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Review;

/// <summary>催办：a step that stands for a day, for two, and an urgent release that nobody ratifies.</summary>
public abstract class UrgingTests(DatabaseKind database) : CmsTest(database)
{
    /// <summary>初审、一校、保密审查 are open at once.</summary>
    private const int OpenAtSubmission = 3;

    [Fact]
    public async Task B21_the_signers_are_reminded_once_after_a_day_and_the_desk_is_told_once_after_two()
    {
        var id = await Office.SubmittedAsync();
        App.Clock.Advance(Urging.RemindAfter - TimeSpan.FromMinutes(1));
        await UrgeAsync();
        Assert.Empty(await RemindersAsync(Person.FirstReviewer));

        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await UrgeAsync();
        await UrgeAsync();
        var reminder = Assert.Single(await RemindersAsync(Person.FirstReviewer));
        Assert.Contains("等了您一天", reminder.Text, StringComparison.Ordinal);
        Assert.Equal($"/admin/review/{id}", reminder.Url);
        Assert.Single(await RemindersAsync(Person.OtherFirstReviewer));
        Assert.Single(await RemindersAsync(Person.Confidentiality));
        Assert.Empty(await RemindersAsync(Person.SecondReviewer));
        Assert.Empty(await RemindersAsync(Person.FinalReviewer));
        Assert.Empty(await RemindersAsync(Person.TownEditor));

        App.Clock.Advance(Urging.EscalateAfter - Urging.RemindAfter);
        await UrgeAsync();
        await UrgeAsync();
        App.Clock.Advance(TimeSpan.FromDays(9));
        await UrgeAsync();
        Assert.Contains("两天没有人签", Assert.Single(await RemindersAsync(Person.FinalReviewer)).Text, StringComparison.Ordinal);
        Assert.Single(await RemindersAsync(Person.FirstReviewer));
        var rows = await Office.AuditAsync("review.urge");
        Assert.Equal(2 * OpenAtSubmission, rows.Count);
        Assert.All(rows, r => Assert.Equal((AuditTrigger.Scheduler, AuditOutcome.Done, id), (r.Trigger, r.Outcome, r.SubjectId)));
    }

    /// <summary>The twin: it is the level kept with the step that stops a second reminder.</summary>
    [Fact]
    public async Task B21_a_step_that_forgot_its_level_is_urged_again()
    {
        await Office.SubmittedAsync();
        App.Clock.Advance(Urging.RemindAfter);
        await UrgeAsync();
        await App.ReadAsync(db => db.ReviewTasks.ExecuteUpdateAsync(s => s.SetProperty(t => t.Urged, 0), Cancel));
        await UrgeAsync();
        Assert.Equal(2 * OpenAtSubmission, (await Office.AuditAsync("review.urge")).Count);
    }

    [Fact]
    public async Task B21_after_a_stop_of_two_days_signers_and_desk_are_told_once_each()
    {
        await Office.SubmittedAsync();
        App.Clock.Advance(TimeSpan.FromDays(3));
        await UrgeAsync();
        await UrgeAsync();
        Assert.Contains("等了您一天", Assert.Single(await RemindersAsync(Person.FirstReviewer)).Text, StringComparison.Ordinal);
        Assert.Contains("两天没有人签", Assert.Single(await RemindersAsync(Person.FinalReviewer)).Text, StringComparison.Ordinal);
        Assert.Equal(OpenAtSubmission, (await Office.AuditAsync("review.urge")).Count);
    }

    [Fact]
    public async Task B21_a_clock_that_jumps_urges_nobody_early_and_nobody_twice()
    {
        App.Log.Expect("The clock jumped");
        await Office.SubmittedAsync();
        await UrgeAsync();
        App.Clock.Jump(TimeSpan.FromDays(3));
        await UrgeAsync();
        App.Clock.Jump(TimeSpan.FromDays(-3));
        await UrgeAsync();
        await WaitOutAsync();
        Assert.Empty(await Office.AuditAsync("review.urge"));

        App.Clock.Advance(Urging.RemindAfter);
        await UrgeAsync();
        App.Clock.Jump(TimeSpan.FromDays(-2));
        await WaitOutAsync();
        App.Clock.Jump(TimeSpan.FromDays(2));
        await WaitOutAsync();
        Assert.Equal(OpenAtSubmission, (await Office.AuditAsync("review.urge")).Count);
        Assert.Single(await RemindersAsync(Person.FirstReviewer));
        Assert.Empty(await RemindersAsync(Person.FinalReviewer));
    }

    /// <summary>The twin: without the guard of the clock the jump itself urges.</summary>
    [Fact]
    public async Task B21_without_the_guard_of_the_clock_a_jump_urges_at_once()
    {
        await Office.SubmittedAsync();
        App.Clock.Jump(TimeSpan.FromDays(3));
        Assert.Equal(OpenAtSubmission, await App.UseAsync((Urging urging) => urging.RunAsync(Cancel)));
    }

    [Fact]
    public async Task B21_two_nodes_urge_once()
    {
        await Office.SubmittedAsync();
        App.Clock.Advance(Urging.RemindAfter);
        var urged = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => App.UseAsync((Urging urging) => urging.RunAsync(Cancel))));
        Assert.Equal(OpenAtSubmission, urged.Sum());
        Assert.Equal(OpenAtSubmission, (await Office.AuditAsync("review.urge")).Count);
    }

    [Fact]
    public async Task B21_what_is_signed_in_the_meantime_and_what_others_have_claimed_urges_nobody_in_vain()
    {
        var id = await Office.SubmittedAsync();
        (await Office.SignAsync(id, ReviewStep.Confidentiality, Person.Confidentiality)).MustBeDone();
        App.Clock.Advance(Urging.RemindAfter - TimeSpan.FromHours(1));
        var holder = await App.ActorAsync(Person.OtherFirstReviewer);
        (await App.UseAsync((ReviewClaims claims) => claims.ClaimAsync(holder, id, ReviewStep.FirstReview, Cancel))).MustBeDone();
        (await App.UseAsync((ReviewClaims claims) => claims.ClaimAsync(holder, id, ReviewStep.FirstProof, Cancel))).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(1));
        await UrgeAsync();
        Assert.Single(await RemindersAsync(Person.OtherFirstReviewer));
        Assert.Empty(await RemindersAsync(Person.FirstReviewer));
        Assert.Empty(await RemindersAsync(Person.Confidentiality));

        App.Clock.Advance(Urging.EscalateAfter - Urging.RemindAfter);
        await App.UseAsync((UrgeReviews job) => job.RunAsync(Cancel));
        (await Office.SignAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        (await Office.SignAsync(id, ReviewStep.FirstProof, Person.FirstReviewer)).MustBeDone();
        await DeliverAsync();
        Assert.Empty(await RemindersAsync(Person.FinalReviewer));
    }

    [Fact]
    public async Task B18_an_urgent_release_that_nobody_ratified_is_reported_once()
    {
        var (late, ratified) = (await ReleasedAsync("山洪预警"), await ReleasedAsync("停水通告"));
        App.Clock.Advance(Ratification.Within - TimeSpan.FromMinutes(1));
        await UrgeAsync();
        Assert.Empty(await RemindersAsync(Person.FinalReviewer));

        var everything = await App.ActorAsync(Person.Everything);
        (await App.UseAsync((Ratification r) => r.RatifyAsync(everything, ratified, Verdict.Pass, null, Cancel))).MustBeDone();
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await UrgeAsync();
        await UrgeAsync();
        App.Clock.Advance(TimeSpan.FromDays(2));
        await UrgeAsync();
        foreach (var who in new[] { Person.FinalReviewer, Person.Everything })
        {
            var told = Assert.Single(await RemindersAsync(who));
            Assert.Contains("《山洪预警》超过 24 小时没有补审", told.Text, StringComparison.Ordinal);
            Assert.Equal("/admin/review/emergency", told.Url);
        }

        Assert.Empty(await RemindersAsync(Person.Editor));
        var row = Assert.Single(await Office.AuditAsync("review.ratification-overdue"));
        Assert.Equal((late, AuditTrigger.Scheduler), (row.SubjectId, row.Trigger));
    }

    /// <summary>The twin: a report that is on its way when the ratification comes says nothing any more.</summary>
    [Fact]
    public async Task B18_a_report_that_comes_after_the_ratification_is_not_told()
    {
        var release = await ReleasedAsync("山洪预警");
        App.Clock.Advance(Ratification.Within);
        await App.UseAsync((UrgeReviews job) => job.RunAsync(Cancel));
        var everything = await App.ActorAsync(Person.Everything);
        (await App.UseAsync((Ratification r) => r.RatifyAsync(everything, release, Verdict.Pass, null, Cancel))).MustBeDone();
        await DeliverAsync();
        Assert.Empty(await RemindersAsync(Person.FinalReviewer));
    }

    /// <summary>A text that went out by the urgent route.</summary>
    private async Task<int> ReleasedAsync(string title)
    {
        var id = await Office.DraftAsync(null, ("Title", title));
        var (editor, item) = (await App.ActorAsync(Person.Editor), await Office.ItemAsync(id));
        (await App.UseAsync((Submission s) => s.SubmitAsync(editor, id, item.Revision, new SubmitAs(RiskClass.Sensitive, true, "汛情"), Cancel))).MustBeDone();
        (await Office.SignAsync(id, new ReviewStep("EmergencyReview"), Person.FirstReviewer)).MustBeDone();
        (await Office.SignAsync(id, new ReviewStep("EmergencyProof"), Person.SecondReviewer)).MustBeDone();
        (await Office.SignAsync(id, new ReviewStep("EmergencyFinal"), Person.FinalReviewer)).MustBeDone();
        (await Office.SignAsync(id, ReviewStep.Confidentiality, Person.Confidentiality)).MustBeDone();
        (await Office.PublishAsync(id)).MustBePublished();
        return await App.ReadAsync(db => db.EmergencyReleases.Where(r => r.ItemId == id).Select(r => r.Id).SingleAsync(Cancel));
    }

    /// <summary>What the timer does every few minutes.</summary>
    private async Task UrgeAsync()
    {
        await App.UseAsync((UrgeReviews job) => job.RunAsync(Cancel));
        await DeliverAsync();
    }

    private async Task WaitOutAsync()
    {
        await UrgeAsync();
        App.Clock.Advance(ClockGuard.Wait);
        await UrgeAsync();
    }

    private Task DeliverAsync() => App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);

    private async Task<List<Notice>> RemindersAsync(Person who)
    {
        var user = (await App.ActorAsync(who)).UserId;
        return await App.ReadAsync(db => db.Set<Notice>().AsNoTracking().Where(n => n.RecipientId == user && n.Kind == NoticeKind.Deadline).ToListAsync(Cancel));
    }

    public sealed class OnSqlite() : UrgingTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : UrgingTests(DatabaseKind.Postgres);
}
