using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Comments;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.WorkTools;

/// <summary>站内通知：who hears of what, and who does not.</summary>
public abstract class NoticeTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task Each_holder_of_the_first_steps_hears_once_however_many_texts_wait()
    {
        await Office.SubmittedAsync();
        await Office.SubmittedAsync(("Title", "第二件"));
        await Office.SubmittedAsync(("Title", "第三件"));
        await DeliverAsync();
        var line = Assert.Single(await NoticesAsync(Person.FirstReviewer));
        Assert.Contains("有 3 件稿件等您审核", line.Text, StringComparison.Ordinal);
        Assert.Contains("第三件", line.Text, StringComparison.Ordinal);
        Assert.Single(await NoticesAsync(Person.Confidentiality));
        Assert.Empty(await NoticesAsync(Person.SecondReviewer));
        Assert.Empty(await NoticesAsync(Person.TownEditor));
    }

    [Fact]
    public async Task The_next_step_is_told_to_its_holders_with_its_due_time()
    {
        var id = await Office.SubmittedAsync();
        (await Office.SignAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        await DeliverAsync();
        Assert.Empty(await NoticesAsync(Person.SecondReviewer));
        (await Office.SignAsync(id, ReviewStep.FirstProof, Person.FirstReviewer)).MustBeDone();
        await DeliverAsync();
        var line = Assert.Single(await NoticesAsync(Person.SecondReviewer));
        var due = await App.ReadAsync(db => db.ReviewTasks.Where(t => t.ItemId == id && t.Step == ReviewStep.SecondReview).Select(t => t.DueAtUtc).SingleAsync(Cancel));
        Assert.Contains($"请在 {(due + ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)} 前处理", line.Text, StringComparison.Ordinal);
        Assert.Equal($"/admin/review/{id}", line.Url);
    }

    [Fact]
    public async Task A_step_that_only_its_own_chain_knows_reaches_its_signers()
    {
        var id = await Office.DraftAsync();
        var (editor, item) = (await App.ActorAsync(Person.Editor), await Office.ItemAsync(id));
        (await App.UseAsync((Submission s) => s.SubmitAsync(editor, id, item.Revision, new SubmitAs(RiskClass.Sensitive, true, "山洪预警"), Cancel))).MustBeDone();
        await DeliverAsync();
        foreach (var who in new[] { Person.FirstReviewer, Person.SecondReviewer, Person.FinalReviewer, Person.Confidentiality })
        {
            Assert.Single(await NoticesAsync(who));
        }

        Assert.Empty(await NoticesAsync(Person.Editor));
    }

    [Fact]
    public async Task Who_wrote_the_text_is_not_asked_to_sign_it()
    {
        var id = await Office.DraftAsync();
        (await Office.SaveAsync(id, Person.FirstReviewer, ("Title", "初审人也改过"))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await DeliverAsync();
        Assert.Empty(await NoticesAsync(Person.FirstReviewer));
        Assert.Single(await NoticesAsync(Person.OtherFirstReviewer));
    }

    [Fact]
    public async Task A_return_goes_to_the_writers_and_not_to_somebody_who_lost_the_right()
    {
        var id = await Office.SubmittedAsync();
        (await Office.ReturnAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        await DeliverAsync();
        Assert.Contains("在初审被退回", Assert.Single(await NoticesAsync(Person.Editor)).Text, StringComparison.Ordinal);

        var other = await Office.SubmittedAsync(("Title", "第二件"));
        (await Office.ReturnAsync(other, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        var editor = (await App.ActorAsync(Person.Editor)).UserId;
        await App.ReadAsync(db => db.RoleGrants.Where(g => g.UserId == editor).ExecuteDeleteAsync(Cancel));
        await DeliverAsync();
        Assert.Single(await NoticesAsync(Person.Editor));
    }

    [Fact]
    public async Task What_comes_back_after_the_last_signature_is_told_to_the_writers_too()
    {
        var id = await Office.ApprovedAsync();
        (await Office.SendBackAsync(id)).MustBeDone();
        await DeliverAsync();
        Assert.Contains("在审定后被退回", Assert.Single(await NoticesAsync(Person.Editor)).Text, StringComparison.Ordinal);
    }

    /// <summary>Who is named, or works in a unit that is named; nobody else, and not the author.</summary>
    [Fact]
    public async Task T25_B12_a_comment_alone_is_told_to_the_mentioned_and_to_nobody_else()
    {
        var id = await Office.DraftAsync();
        var author = await App.ActorAsync(Person.Editor);
        async Task SayAsync(string text) => Assert.IsType<CommentOutcome.Done>(
            await App.UseAsync((CommentDesk desk) => desk.PostAsync(author, id, new CommentDraft(new CommentPlace("Title"), text, false, []), Cancel)));

        await SayAsync("没有提到谁");
        await SayAsync("@初审乙 数字请核对，@城关镇编辑己 看不到这份稿件");
        await DeliverAsync();
        var line = Assert.Single(await NoticesAsync(Person.FirstReviewer));
        Assert.Equal((NoticeKind.Mentioned, $"/admin/content/{id}/comments"), (line.Kind, line.Url));
        Assert.DoesNotContain("数字请核对", line.Text, StringComparison.Ordinal);
        Assert.Equal(1, await App.ReadAsync(db => db.Set<Notice>().CountAsync(Cancel)));

        var unit = await App.ReadAsync(db => db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Name).SingleAsync(Cancel));
        await SayAsync($"@{unit} 请一起看");
        await DeliverAsync();
        Assert.Single(await NoticesAsync(Person.SecondEditor));
        Assert.Single(await NoticesAsync(Person.FirstReviewer));
        Assert.Empty(await NoticesAsync(Person.Editor));
        Assert.Empty(await NoticesAsync(Person.FinalReviewer));
        Assert.Empty(await NoticesAsync(Person.TownEditor));
    }

    [Fact]
    public async Task E9_a_review_date_is_told_once_to_the_editors_of_the_unit()
    {
        var (id, acts) = (await Office.PublishedAsync(), new LifecycleActs(App));
        (await acts.DatesAsync(id, null, new DateOnly(2025, 6, 10))).MustBeDone();
        await RemindAsync(acts);
        Assert.DoesNotContain(await NoticesAsync(Person.SecondEditor), n => n.Kind == NoticeKind.Deadline);
        App.Clock.Advance(TimeSpan.FromDays(92));
        await RemindAsync(acts);
        await RemindAsync(acts);
        App.Clock.Advance(TimeSpan.FromDays(1));
        await RemindAsync(acts);
        foreach (var who in new[] { Person.Editor, Person.SecondEditor })
        {
            var line = Assert.Single(await NoticesAsync(who), n => n.Kind == NoticeKind.Deadline);
            Assert.Contains("到了复核日期", line.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await NoticesAsync(Person.Confidentiality), n => n.Kind == NoticeKind.Deadline);
        Assert.Empty(await NoticesAsync(Person.TownEditor));
    }

    /// <summary>The twin: a date that was settled while the message was on its way is told to nobody.</summary>
    [Fact]
    public async Task E9_a_review_that_was_done_in_the_meantime_is_told_to_nobody()
    {
        var (id, acts) = (await Office.PublishedAsync(), new LifecycleActs(App));
        (await acts.DatesAsync(id, null, new DateOnly(2025, 6, 10))).MustBeDone();
        App.Clock.Advance(TimeSpan.FromDays(92));
        Assert.Equal(1, await acts.RemindAsync());
        (await acts.ReviewedAsync(id, new DateOnly(2025, 12, 10))).MustBeDone();
        await DeliverAsync();
        Assert.DoesNotContain(await NoticesAsync(Person.SecondEditor), n => n.Kind == NoticeKind.Deadline);
    }

    [Fact]
    public async Task A_take_down_is_told_to_the_others_who_may_confirm_it_without_its_title()
    {
        var (id, acts) = (await Office.PublishedAsync(), new LifecycleActs(App));
        var takeDown = await acts.TakeDownAsync(id, Person.FinalReviewer);
        await DeliverAsync();
        var line = Assert.Single(await NoticesAsync(Person.Confidentiality), n => n.Kind == NoticeKind.TakeDown);
        Assert.Equal($"/admin/take-downs/{takeDown}", line.Url);
        Assert.DoesNotContain("公交", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await NoticesAsync(Person.FinalReviewer), n => n.Kind == NoticeKind.TakeDown);

        App.Clock.Advance(TimeSpan.FromHours(3));
        await App.UseAsync((Core.TakeDowns.TakeDowns t) => t.TellOverdueAsync(Cancel));
        await DeliverAsync();
        Assert.Contains("超过时限", Assert.Single(await NoticesAsync(Person.Confidentiality), n => n.Kind == NoticeKind.TakeDown).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_was_recalled_in_the_meantime_waits_for_nobody()
    {
        var id = await Office.SubmittedAsync();
        (await Office.RecallAsync(id)).MustBeDone();
        await DeliverAsync();
        Assert.Empty(await NoticesAsync(Person.FirstReviewer));
    }

    [Fact]
    public async Task Publication_and_withdrawal_are_told_to_the_writers_not_to_who_did_it()
    {
        var id = await Office.PublishedAsync();
        (await Office.WithdrawAsync(id)).MustBeDone();
        await DeliverAsync();
        Assert.Equal([NoticeKind.Published, NoticeKind.Withdrawn], (await NoticesAsync(Person.Editor)).Select(n => n.Kind));
        Assert.Empty(await NoticesAsync(Person.FinalReviewer));
    }

    [Fact]
    public async Task What_is_delivered_weeks_later_is_no_news()
    {
        await Office.PublishedAsync();
        App.Clock.Advance(TimeSpan.FromDays(8));
        await DeliverAsync();
        Assert.DoesNotContain(await NoticesAsync(Person.Editor), n => n.Kind == NoticeKind.Published);
    }

    [Fact]
    public async Task A_clock_that_turns_amber_and_red_reminds_its_owner_once_each_time()
    {
        var owner = (await App.ActorAsync(Person.Editor)).UserId!.Value;
        var unit = await UnitAsync(await Office.DraftAsync());
        await App.UseAsync(async (CmsDbContext db) =>
        {
            var definition = new ClockDefinition("t.review", "意见征集反馈", new ClockLength(3, ClockUnit.WorkingDays), null, 1, [], "测试");
            db.Clocks.Add(Clock.Start(definition, new ClockSubject("Matter", 1), new ClockOwner(unit, owner), App.Clock.UtcNow, WorkCalendar.StateCouncil()));
            await db.SaveChangesAsync(Cancel);
        });
        App.Clock.Advance(TimeSpan.FromDays(3));
        await ObserveAsync();
        await ObserveAsync();
        Assert.Contains("快到期", Assert.Single(await NoticesAsync(Person.Editor)).Text, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(3));
        await ObserveAsync();
        Assert.Contains("已经超期", Assert.Single(await NoticesAsync(Person.Editor)).Text, StringComparison.Ordinal);
        Assert.Empty(await NoticesAsync(Person.SecondEditor));
    }

    [Fact]
    public async Task A_handler_that_runs_twice_tells_once()
    {
        var id = await Office.SubmittedAsync();
        await DeliverAsync();
        await RaiseAsync(new ReviewStepOpened(id, await UnitAsync(id), "初审", null));
        Assert.Equal($"{id}", Assert.Single(await NoticesAsync(Person.FirstReviewer)).Items);
    }

    [Fact]
    public async Task What_a_person_does_not_want_is_not_written()
    {
        await ChooseAsync(Person.FirstReviewer, NoticeKind.ReviewWaiting, NoticeDelivery.None);
        await Office.SubmittedAsync();
        await DeliverAsync();
        Assert.Empty(await NoticesAsync(Person.FirstReviewer));
        Assert.Single(await NoticesAsync(Person.OtherFirstReviewer));
    }

    [Fact]
    public async Task The_bell_counts_and_opening_reads_and_nobody_opens_the_notices_of_others()
    {
        var id = await Office.SubmittedAsync();
        await DeliverAsync();
        using var first = await App.SignedInAsync(Person.FirstReviewer);
        var home = await first.GetStringAsync(new Uri("/admin/notices", UriKind.Relative), Cancel);
        Assert.Contains("1<span class=\"visually-hidden\">条未读", home, StringComparison.Ordinal);
        var notice = Assert.Single(await NoticesAsync(Person.FirstReviewer));

        using var stranger = await App.SignedInAsync(Person.TownEditor);
        using var refused = await stranger.GetAsync(new Uri($"/admin/notices/{notice.Id}", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Null((await NoticesAsync(Person.FirstReviewer))[0].ReadAtUtc);

        using var opened = await first.GetAsync(new Uri($"/admin/notices/{notice.Id}", UriKind.Relative), Cancel);
        Assert.Equal($"/admin/review/{id}", opened.Headers.Location!.OriginalString);
        Assert.NotNull((await NoticesAsync(Person.FirstReviewer))[0].ReadAtUtc);
        Assert.DoesNotContain("条未读", await first.GetStringAsync(new Uri("/admin/notices", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_about_a_unit_is_hidden_when_the_right_is_gone()
    {
        await Office.SubmittedAsync();
        await DeliverAsync();
        var user = (await App.ActorAsync(Person.FirstReviewer)).UserId;
        var other = await App.ReadAsync(db => db.Units.Where(u => u.Key == TestCounty.Chengguan).Select(u => u.Id).SingleAsync(Cancel));
        await App.ReadAsync(db => db.RoleGrants.Where(g => g.UserId == user).ExecuteUpdateAsync(s => s.SetProperty(g => g.UnitId, other), Cancel));
        using var client = await App.SignedInAsync(Person.FirstReviewer);
        Assert.DoesNotContain("公交线路", await client.GetStringAsync(new Uri("/admin/notices?all=true", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    protected async Task DeliverAsync() => await App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);

    private async Task ObserveAsync()
    {
        await App.UseAsync((ObserveClocks job) => job.RunAsync(Cancel));
        await DeliverAsync();
    }

    private async Task RemindAsync(LifecycleActs acts)
    {
        await acts.RemindAsync();
        await DeliverAsync();
    }

    private async Task RaiseAsync(IDomainEvent e)
    {
        await App.UseAsync(async (CmsDbContext db) =>
        {
            db.Raise(() => e);
            await db.SaveChangesAsync(Cancel);
        });
        await DeliverAsync();
    }

    private async Task ChooseAsync(Person who, NoticeKind kind, NoticeDelivery delivery)
    {
        var user = (await App.ActorAsync(who)).UserId!.Value;
        await App.UseAsync(async (CmsDbContext db) =>
        {
            db.Add(new NoticePreference(user, kind, delivery));
            await db.SaveChangesAsync(Cancel);
        });
    }

    private async Task<int> UnitAsync(int itemId) => (await Office.ItemAsync(itemId)).UnitId;

    private async Task<List<Notice>> NoticesAsync(Person who)
    {
        var user = (await App.ActorAsync(who)).UserId;
        return await App.ReadAsync(db => db.Set<Notice>().AsNoTracking().Where(n => n.RecipientId == user).OrderBy(n => n.Id).ToListAsync(Cancel));
    }

    public sealed class OnSqlite() : NoticeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : NoticeTests(DatabaseKind.Postgres);
}
