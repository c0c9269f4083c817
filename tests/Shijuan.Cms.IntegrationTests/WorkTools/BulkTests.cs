using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.WorkTools;

/// <summary>批量操作（B22）和查找替换（A16）。</summary>
public abstract class BulkTests(DatabaseKind database) : CmsTest(database)
{
    /// <summary>B22: ten items, one bad: nine pass, one is listed with its cause.</summary>
    [Fact]
    public async Task B22_one_bad_item_keeps_nobody_back()
    {
        var linked = await Office.PublishedAsync();
        var ids = new List<int>();
        for (var i = 0; i < 9; i++)
        {
            ids.Add(await Office.ApprovedAsync(("Title", $"关于第{i}路公交的通告")));
        }

        var bad = await Office.ApprovedAsync(("Body", $"""<p>见<a href="{InternalLink.To(linked)}">原通告</a>。</p>"""));
        (await Office.WithdrawAsync(linked)).MustBeDone();
        var reports = await App.ReadAsync(db => db.GateReports.CountAsync(Cancel));
        var run = await RunAsync(Person.FinalReviewer, BulkAction.Publish, new BulkSettings(), [.. ids, bad]);
        Assert.Equal(9, run.Lines.Count(l => l.State == BulkLineState.Done));
        var refused = Assert.Single(run.Lines, l => l.State == BulkLineState.Refused);
        Assert.Equal(bad, refused.ItemId);
        Assert.Contains("原通告", refused.Result, StringComparison.Ordinal);
        Assert.Equal(reports + 10, await App.ReadAsync(db => db.GateReports.CountAsync(Cancel)));
        Assert.Equal(9, await App.ReadAsync(db => db.GateReports.CountAsync(r => r.Trigger == PublishTrigger.Bulk && r.Passed, Cancel)));
        Assert.Equal(9, await App.ReadAsync(db => db.ContentItems.CountAsync(i => ids.Contains(i.Id) && i.State == ContentState.Published, Cancel)));
        Assert.Empty(await Office.PublicationsAsync(bad));
    }

    [Fact]
    public async Task Each_item_is_asked_with_the_rights_of_the_person_and_at_that_time()
    {
        var id = await Office.ApprovedAsync();
        var refused = await RunAsync(Person.Editor, BulkAction.Publish, new BulkSettings(), [id]);
        Assert.Equal("您没有这个单位的发布权限。", Assert.Single(refused.Lines).Result);
        Assert.Null(await OpenAsync(Person.TownEditor, BulkAction.Discard, new BulkSettings { Reason = "试" }, [id]));

        var open = await OpenAsync(Person.FinalReviewer, BulkAction.Publish, new BulkSettings(), [id]);
        var user = (await App.ActorAsync(Person.FinalReviewer)).UserId;
        await App.ReadAsync(db => db.RoleGrants.Where(g => g.UserId == user).ExecuteDeleteAsync(Cancel));
        await WorkAsync();
        Assert.Equal("没有找到这份稿件。", Assert.Single((await RunOfAsync(open!.Value)).Lines).Result);
        Assert.Equal(ContentState.Approved, (await Office.ItemAsync(id)).State);
    }

    [Fact]
    public async Task An_item_changed_after_the_confirmation_is_left_alone()
    {
        var id = await Office.DraftAsync();
        var open = await OpenAsync(Person.Editor, BulkAction.Submit, new BulkSettings(), [id]);
        (await Office.SaveAsync(id, Person.SecondEditor, ("Title", "后来改的标题"))).MustBeDone();
        await WorkAsync();
        Assert.Contains("别人改过", Assert.Single((await RunOfAsync(open!.Value)).Lines).Result, StringComparison.Ordinal);
        Assert.Equal(ContentState.Draft, (await Office.ItemAsync(id)).State);
    }

    [Fact]
    public async Task Submit_duplicate_discard_schedule_withdraw_and_move_are_the_verbs_of_single_items()
    {
        var (draft, other, ready, live) = (await Office.DraftAsync(), await Office.DraftAsync(), await Office.ApprovedAsync(), await Office.PublishedAsync());
        var documents = await App.ReadAsync(db => db.Channels.Where(c => c.Path == TestCounty.Documents).Select(c => c.Id).SingleAsync(Cancel));

        var copies = await RunAsync(Person.Editor, BulkAction.Duplicate, new BulkSettings(), [draft]);
        Assert.EndsWith("（副本）", (await TitleAsync(Assert.Single(copies.Lines).NewItemId!.Value)), StringComparison.Ordinal);

        await RunAsync(Person.Editor, BulkAction.Move, new BulkSettings { ChannelId = documents }, [draft, live]);
        Assert.Equal(documents, await ChannelAsync(draft));
        Assert.Equal(ContentState.Draft, (await Office.ItemAsync(live)).State);
        Assert.Single(await Office.PublicationsAsync(live), p => p.ClosedAtUtc == null);

        await RunAsync(Person.Editor, BulkAction.Submit, new BulkSettings(), [draft]);
        Assert.Equal(ContentState.InReview, (await Office.ItemAsync(draft)).State);

        await RunAsync(Person.Editor, BulkAction.Discard, new BulkSettings { Reason = "重复" }, [other]);
        Assert.Equal(ContentState.Discarded, (await Office.ItemAsync(other)).State);

        await RunAsync(Person.FinalReviewer, BulkAction.Schedule, new BulkSettings { ScheduledForUtc = App.Clock.UtcNow.AddDays(1) }, [ready]);
        Assert.Equal(ContentState.Scheduled, (await Office.ItemAsync(ready)).State);

        await RunAsync(Person.FinalReviewer, BulkAction.Withdraw, new BulkSettings { Kind = nameof(PublicationEnd.PublishedInError), Reason = "日期有误" }, [live]);
        Assert.DoesNotContain(await Office.PublicationsAsync(live), p => p.ClosedAtUtc == null);
        Assert.True((await Office.VerifyAuditAsync()).Intact);
    }

    [Fact]
    public async Task A_line_that_broke_off_is_named_and_not_tried_again()
    {
        var id = await Office.DraftAsync();
        var open = await OpenAsync(Person.Editor, BulkAction.Duplicate, new BulkSettings(), [id]);
        await App.ReadAsync(db => db.Set<BulkLine>().ExecuteUpdateAsync(
            s => s.SetProperty(l => l.State, BulkLineState.Running).SetProperty(l => l.StartedAtUtc, App.Clock.UtcNow), Cancel));
        App.Clock.Advance(TimeSpan.FromMinutes(11));
        await WorkAsync();
        Assert.Equal(BulkLineState.Interrupted, Assert.Single((await RunOfAsync(open!.Value)).Lines).State);
        Assert.Equal(1, await App.ReadAsync(db => db.ContentItems.CountAsync(Cancel)));
    }

    [Fact]
    public async Task The_pages_take_a_choice_to_its_result_and_show_it_to_its_owner_alone()
    {
        var id = await Office.DraftAsync();
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        var choice = await editor.GetAsync($"/admin/content/bulk?id={id}", HttpStatusCode.OK, Cancel);
        var chosen = $"{id}:{(await Office.ItemAsync(id)).Revision}";
        Assert.Contains($"value=\"{chosen}\"", choice, StringComparison.Ordinal);
        Assert.DoesNotContain("立即发布", choice, StringComparison.Ordinal);

        using var refused = await editor.PostAsync("/admin/content/bulk", Cancel, ("Input.Action", "Discard"), ("Input.Items", chosen));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("请写明为什么放弃", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        using var started = await editor.PostAsync("/admin/content/bulk", Cancel, ("Input.Action", "Submit"), ("Input.Items", chosen));
        Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
        var page = started.Headers.Location!.OriginalString;
        Assert.Contains("正在处理：0 / 1", await editor.GetAsync(page, HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
        await WorkAsync();
        Assert.Contains("1 份完成", await editor.GetAsync(page, HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
        using var other = await FormClient.OfAsync(App, Person.SecondEditor);
        await other.GetAsync(page, HttpStatusCode.NotFound, Cancel);
    }

    /// <summary>A16: every item gets its own revision and note; live pages stay; texts under review stay as signed.</summary>
    [Fact]
    public async Task A16_a_renamed_body_is_replaced_in_drafts_with_a_note_and_nothing_is_published()
    {
        (string, string) body = ("Body", "<p>由石泉县<strong>农业</strong>局负责，农业局解释。</p>");
        var draft = await Office.DraftAsync(null, ("Title", "县农业局通知"), body);
        var live = await Office.PublishedAsync(body);
        var review = await Office.SubmittedAsync(body);
        var actor = await App.ActorAsync(Person.Editor);
        var preview = await App.UseAsync((ReplaceWords words) => words.FindAsync(actor, "农业局", null, Cancel));
        Assert.Equal([review, live, draft], preview.Rows.Select(r => r.Id));
        Assert.Equal(3, preview.Rows.Single(r => r.Id == draft).Places.Count);
        Assert.False(preview.Rows.Single(r => r.Id == review).MayChange);

        var settings = new BulkSettings { Find = "农业局", Replacement = "农业农村局", Note = "机构改革更名" };
        var run = await RunAsync(Person.Editor, BulkAction.Replace, settings, [draft, live, review]);
        Assert.Equal([BulkLineState.Done, BulkLineState.Done, BulkLineState.Refused], run.Lines.Select(l => l.State));
        Assert.Equal("县农业农村局通知", await TitleAsync(draft));
        Assert.Equal("<p>由石泉县<strong>农业农村局</strong>负责，农业农村局解释。</p>", await BodyAsync(draft));
        Assert.Equal(ContentState.Draft, (await Office.ItemAsync(live)).State);
        var publication = Assert.Single(await Office.PublicationsAsync(live));
        Assert.Null(publication.ClosedAtUtc);
        Assert.Contains("农业</strong>局", await App.ReadAsync(db => db.ContentVersions.Where(v => v.Id == publication.VersionId).Select(v => v.BodyHtml).SingleAsync(Cancel)), StringComparison.Ordinal);

        var notes = await App.ReadAsync(db => db.Set<ReplacementNote>().AsNoTracking().OrderBy(n => n.Id).ToListAsync(Cancel));
        Assert.Equal([draft, live], notes.Select(n => n.ItemId));
        Assert.All(notes, n => Assert.Equal("机构改革更名", n.Text));
        Assert.Equal((await Office.ItemAsync(draft)).Revision, notes[0].Revision);
        using var reader = await App.SignedInAsync(Person.FirstReviewer);
        Assert.Contains("机构改革更名", await reader.GetStringAsync(new Uri($"/admin/content/{draft}", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_live_item_whose_text_would_not_be_understood_is_not_opened()
    {
        var live = await Office.PublishedAsync(("Keywords", new string('长', 299) + "局"));
        var settings = new BulkSettings { Find = "局", Replacement = "委员会", Note = "更名" };
        var line = Assert.Single((await RunAsync(Person.Editor, BulkAction.Replace, settings, [live])).Lines);
        Assert.Equal(BulkLineState.Refused, line.State);
        Assert.Equal(ContentState.Published, (await Office.ItemAsync(live)).State);
        Assert.Equal(0, await App.ReadAsync(db => db.Set<ReplacementNote>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_town_finds_nothing_of_the_government_office()
    {
        await Office.DraftAsync(null, ("Title", "县农业局通知"));
        var actor = await App.ActorAsync(Person.TownEditor);
        Assert.Empty((await App.UseAsync((ReplaceWords words) => words.FindAsync(actor, "农业局", null, Cancel))).Rows);
    }

    private async Task<BulkRun> RunAsync(Person who, BulkAction action, BulkSettings settings, IReadOnlyList<int> ids)
    {
        var id = await OpenAsync(who, action, settings, ids);
        await WorkAsync();
        return await RunOfAsync(id!.Value);
    }

    private async Task<int?> OpenAsync(Person who, BulkAction action, BulkSettings settings, IReadOnlyList<int> ids)
    {
        var actor = await App.ActorAsync(who);
        var items = await App.ReadAsync(db => db.ContentItems.Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Revision, Cancel));
        return await App.UseAsync((BulkDesk desk) => desk.OpenAsync(actor, action, settings, items, Cancel));
    }

    private Task WorkAsync() => App.UseAsync((RunBulk job) => job.RunAsync(Cancel));

    private Task<BulkRun> RunOfAsync(int id) =>
        App.ReadAsync(db => db.Set<BulkRun>().AsNoTracking().Include(r => r.Lines.OrderBy(l => l.Id)).SingleAsync(r => r.Id == id, Cancel));

    private Task<string> TitleAsync(int id) => CurrentAsync(id, v => v.Title);

    private Task<string> BodyAsync(int id) => CurrentAsync(id, v => v.BodyHtml);

    private Task<int> ChannelAsync(int id) => CurrentAsync(id, v => v.ChannelId);

    private Task<T> CurrentAsync<T>(int id, System.Linq.Expressions.Expression<Func<ContentVersion, T>> what) =>
        App.ReadAsync(db => db.ContentVersions.Where(v => v.ItemId == id).OrderByDescending(v => v.Number).Select(what).FirstAsync(Cancel));

    public sealed class OnSqlite() : BulkTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : BulkTests(DatabaseKind.Postgres);
}
