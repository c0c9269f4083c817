using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Comments;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Content;

/// <summary>What people say about a text stays with it: B11, B12, T24, T25.</summary>
public abstract class CommentTests(DatabaseKind database) : CmsTest(database)
{
    private const string TwoParagraphs = "<p>自2025年4月1日起，城区1路公交车延长至火车站。</p><p>票价仍为两元。</p>";

    [Fact]
    public async Task B11_a_comment_survives_the_edit_of_another_paragraph_and_finds_its_words_again()
    {
        var id = await Office.DraftAsync(null, ("Body", TwoParagraphs));
        await PostAsync(id, new CommentPlace("Body", "票价仍为两元"));
        (await Office.SaveAsync(id, null, ("Body", "<h2>说明</h2><p>自2025年5月1日起，1路和3路公交车都到火车站。</p><p>老年人免费。票价仍为两元。</p>"))).MustBeDone();
        var (comment, at) = await FoundAsync(id);
        Assert.NotNull(at);
        Assert.Equal("票价仍为两元", (await Office.ItemAsync(id)).Current.BodyText.Substring(at.Value.Start, at.Value.Length));
        Assert.True(comment.IsOpen);
    }

    [Fact]
    public async Task B11_when_its_words_are_gone_the_comment_is_an_orphan_and_still_there()
    {
        var id = await Office.DraftAsync(null, ("Body", TwoParagraphs));
        await PostAsync(id, new CommentPlace("Body", "票价仍为两元"));
        (await Office.SaveAsync(id, null, ("Body", "<p>自2025年4月1日起，城区1路公交车延长至火车站。</p>"))).MustBeDone();
        var (comment, at) = await FoundAsync(id);
        Assert.Null(at);
        Assert.Equal("票价仍为两元", comment.Quote);
    }

    [Fact]
    public async Task T25_open_comments_that_must_be_resolved_stop_the_submission_by_name_even_when_their_words_are_gone()
    {
        var id = await Office.DraftAsync(null, ("Body", TwoParagraphs));
        await PostAsync(id, new CommentPlace("Body", "票价仍为两元"), "请核对票价", must: true, who: Person.FirstReviewer);
        await PostAsync(id, new CommentPlace("Title"), "标题可以更短");
        (await Office.SaveAsync(id, null, ("Body", "<p>自2025年4月1日起，城区1路公交车延长至火车站。</p>"))).MustBeDone();
        var stopped = Assert.IsType<DraftOutcome.OpenComments>(await Office.SubmitAsync(id));
        Assert.Equal("请核对票价", Assert.Single(stopped.Comments).Text);
        Assert.Equal(ContentState.Draft, (await Office.ItemAsync(id)).State);

        Assert.IsType<CommentOutcome.Done>(await ResolveAsync(id, stopped.Comments[0].Id));
        (await Office.SubmitAsync(id)).MustBeDone();
    }

    [Fact]
    public async Task T25_a_reopened_comment_stops_again_and_a_comment_without_the_mark_never_does()
    {
        var id = await Office.DraftAsync();
        var must = await PostAsync(id, new CommentPlace("Title"), must: true);
        await ResolveAsync(id, must);
        var actor = await App.ActorAsync(Person.FirstReviewer);
        Assert.IsType<CommentOutcome.Done>(await App.UseAsync((CommentDesk desk) => desk.ReopenAsync(actor, id, must, Cancel)));
        Assert.IsType<DraftOutcome.OpenComments>(await Office.SubmitAsync(id));
        await ResolveAsync(id, must);
        Assert.IsType<CommentOutcome.Changed>(await ResolveAsync(id, must));
        await PostAsync(id, new CommentPlace("Title"), "不着急");
        (await Office.SubmitAsync(id)).MustBeDone();
    }

    [Fact]
    public async Task T25_a_comment_on_a_returned_text_waits_in_the_next_draft()
    {
        var id = await Office.SubmittedAsync();
        await PostAsync(id, new CommentPlace("Body", "城区1路公交车"), "线路号请核对", must: true, who: Person.FirstReviewer);
        (await Office.ReturnAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        Assert.Single(Assert.IsType<DraftOutcome.OpenComments>(await Office.SubmitAsync(id)).Comments);
    }

    [Fact]
    public async Task T24_comments_survive_publishing_and_stay_with_their_edition()
    {
        var id = await Office.SubmittedAsync();
        var comment = await PostAsync(id, new CommentPlace("Title"), "上一版的意见", must: true, who: Person.FirstReviewer);
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        Assert.Equal(comment, Assert.Single(await AllAsync(id)).Id);

        (await Office.StartEditAsync(id)).MustBeDone();
        var kept = Assert.Single(await AllAsync(id));
        Assert.Equal(1, kept.VersionNumber);
        Assert.True(kept.IsOpen);
        Assert.Equal(2, await FirstVersionAsync(id));
        (await Office.SaveAsync(id, null, ("Title", "关于再次调整城区公交线路的通告"))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
    }

    [Fact]
    public async Task A_discarded_edition_leaves_nothing_to_the_next_one()
    {
        var id = await Office.PublishedAsync();
        (await Office.StartEditAsync(id)).MustBeDone();
        await PostAsync(id, new CommentPlace("Title"), "放弃的草稿上的意见", must: true);
        (await Office.DiscardAsync(id)).MustBeDone();
        (await Office.StartEditAsync(id)).MustBeDone();
        Assert.Equal(3, await FirstVersionAsync(id));
        (await Office.SubmitAsync(id)).MustBeDone();
    }

    [Fact]
    public async Task B12_only_people_who_may_see_the_item_can_be_mentioned()
    {
        var id = await Office.DraftAsync();
        var (reviewer, stranger) = ((await App.ActorAsync(Person.FirstReviewer)).UserId!.Value, (await App.ActorAsync(Person.TownEditor)).UserId!.Value);
        var refused = Assert.IsType<CommentOutcome.Invalid>(await TryPostAsync(id, new CommentDraft(new CommentPlace("Title"), "请看", false, [stranger])));
        Assert.Equal("Mention", Assert.Single(refused.Errors).Field);

        Assert.IsType<CommentOutcome.Done>(await TryPostAsync(id, new CommentDraft(new CommentPlace("Title"), $"@初审乙 请看，@城关镇编辑己 看不到", false, [])));
        var told = await App.ReadAsync(db => db.OutboxMessages.Where(m => m.Name == "comment.posted").Select(m => m.Payload).ToListAsync(Cancel));
        var posted = System.Text.Json.JsonSerializer.Deserialize<CommentPosted>(Assert.Single(told))!;
        Assert.Equal([reviewer], posted.MentionedUserIds);
        Assert.Equal(id, posted.ItemId);
    }

    [Fact]
    public async Task B12_a_mentioned_unit_is_everybody_there_who_may_see_the_item()
    {
        var id = await Office.DraftAsync();
        var units = await App.ReadAsync(db => db.Units.ToDictionaryAsync(u => u.Key, u => u.Id, Cancel));
        CommentDraft To(string unit) => new(new CommentPlace("Title"), "请看", false, []) { MentionedUnits = [units[unit]] };
        var refused = Assert.IsType<CommentOutcome.Invalid>(await TryPostAsync(id, To(TestCounty.Chengguan)));
        Assert.Equal("Mention", Assert.Single(refused.Errors).Field);

        var comment = Assert.IsType<CommentOutcome.Done>(await TryPostAsync(id, To(TestCounty.GovOffice))).Comment;
        var expected = new List<int>();
        foreach (var who in new[] { Person.SecondEditor, Person.FirstReviewer, Person.OtherFirstReviewer, Person.SecondReviewer, Person.Confidentiality, Person.Everything })
        {
            expected.Add((await App.ActorAsync(who)).UserId!.Value);
        }

        Assert.Equal(expected.Order(), MentionList.Read(comment.Mentioned).Intersect(expected).Order());
        Assert.DoesNotContain((await App.ActorAsync(Person.Editor)).UserId!.Value, MentionList.Read(comment.Mentioned));
        Assert.DoesNotContain((await App.ActorAsync(Person.FinalReviewer)).UserId!.Value, MentionList.Read(comment.Mentioned));
        Assert.DoesNotContain((await App.ActorAsync(Person.SystemAdministrator)).UserId!.Value, MentionList.Read(comment.Mentioned));
    }

    [Fact]
    public async Task T25_a_comment_alone_tells_the_mentioned_and_leaves_text_and_revision_as_they_are()
    {
        var id = await Office.DraftAsync();
        var before = (await Office.ItemAsync(id)).Revision;
        var comment = await PostAsync(id, new CommentPlace("Title"), "@编辑庚 请看");
        var actor = await App.ActorAsync(Person.SecondEditor);
        Assert.IsType<CommentOutcome.Done>(await App.UseAsync((CommentDesk desk) => desk.ReplyAsync(actor, id, comment, "@编辑甲 已看", [], Cancel)));
        Assert.Equal(before, (await Office.ItemAsync(id)).Revision);
        Assert.Equal(2, await App.ReadAsync(db => db.OutboxMessages.CountAsync(m => m.Name == "comment.posted", Cancel)));
    }

    [Fact]
    public async Task Every_step_leaves_one_audit_row_and_a_refused_one_as_well()
    {
        var id = await Office.DraftAsync();
        var comment = await PostAsync(id, new CommentPlace("Title"), must: true);
        await ResolveAsync(id, comment);
        Assert.IsType<CommentOutcome.Invalid>(await TryPostAsync(id, new CommentDraft(new CommentPlace("Nothing"), " ", false, [])));
        Assert.IsType<CommentOutcome.NotFound>(await TryPostAsync(id, new CommentDraft(new CommentPlace("Title"), "外单位", false, []), Person.TownEditor));
        Assert.Single(await Office.AuditAsync("comment.resolve"));
        var posts = await Office.AuditAsync("comment.post");
        Assert.Equal([AuditOutcome.Done, AuditOutcome.Refused, AuditOutcome.Refused], posts.Select(a => a.Outcome));
        Assert.DoesNotContain("外单位", string.Concat(posts.Select(a => a.Data)), StringComparison.Ordinal);
        Assert.True((await Office.VerifyAuditAsync()).Intact);
    }

    private async Task<int> PostAsync(int id, CommentPlace place, string text = "请核对", bool must = false, Person? who = null) =>
        Assert.IsType<CommentOutcome.Done>(await TryPostAsync(id, new CommentDraft(place, text, must, []), who)).Comment.Id;

    private async Task<CommentOutcome> TryPostAsync(int id, CommentDraft draft, Person? who = null)
    {
        var actor = await App.ActorAsync(who ?? Person.Editor);
        return await App.UseAsync((CommentDesk desk) => desk.PostAsync(actor, id, draft, Cancel));
    }

    private async Task<CommentOutcome> ResolveAsync(int id, int comment)
    {
        var actor = await App.ActorAsync(Person.Editor);
        return await App.UseAsync((CommentDesk desk) => desk.ResolveAsync(actor, id, comment, Cancel));
    }

    private Task<List<Comment>> AllAsync(int id) => App.UseAsync((EditionComments comments) => comments.AllAsync(id, Cancel));

    private async Task<int> FirstVersionAsync(int id)
    {
        var item = await Office.ItemAsync(id);
        return await App.UseAsync((EditionComments comments) => comments.FirstVersionAsync(item, Cancel));
    }

    private async Task<(Comment Comment, (int Start, int Length)? At)> FoundAsync(int id)
    {
        var comment = Assert.Single(await AllAsync(id));
        return (comment, CommentAnchor.Find(CommentedText.Of((await Office.ItemAsync(id)).Current, comment.Field), comment.Place));
    }

    public sealed class OnSqlite() : CommentTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : CommentTests(DatabaseKind.Postgres);
}
