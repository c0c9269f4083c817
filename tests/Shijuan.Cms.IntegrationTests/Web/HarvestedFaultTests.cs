using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.Histories;
using Shijuan.Cms.IntegrationTests.Permissions.Matrix;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Web;

/// <summary>Faults that other systems had, tried on this one through its pages.</summary>
public abstract class HarvestedFaultTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task T6_a_client_that_posts_a_state_or_a_level_gets_neither()
    {
        var id = await Office.DraftAsync();
        using var editor = await MatrixClient.OpenAsync(App, Person.Editor);
        var revision = (await Office.ItemAsync(id)).Revision;
        var (status, _, _) = await editor.SendAsync("POST", $"/admin/content/{id}/edit", new PostedForm(PostedKind.Form,
        [
            .. EditorialOffice.Fields(("Title", "改过的标题")).Values, KeyValuePair.Create("Revision", $"{revision}"),
            KeyValuePair.Create("State", "Published"), KeyValuePair.Create("Input.State", "Approved"), KeyValuePair.Create("Checked", "true"),
            KeyValuePair.Create("Level", "3"), KeyValuePair.Create("FrozenAtUtc", "2025-01-01"), KeyValuePair.Create("CurrentNumber", "9"), KeyValuePair.Create("UnitId", "1"),
        ]));
        Assert.Equal(HttpStatusCode.Redirect, status);
        var item = await Office.ItemAsync(id);
        Assert.Equal((ContentState.Draft, 1, "改过的标题", false), (item.State, item.CurrentNumber, item.Current.Title, item.Current.IsFrozen));
        Assert.Empty(await Office.PublicationsAsync(id));
        Assert.Empty(await App.ReadAsync(db => db.SignOffs.ToListAsync(Cancel)));
    }

    [Fact]
    public async Task T7_a_reviewer_who_edited_is_refused_on_the_page_too()
    {
        var id = await Office.DraftAsync();
        (await Office.SaveAsync(id, Person.FirstReviewer, ("Summary", "初审人改了一个逗号"))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        using var reviewer = await MatrixClient.OpenAsync(App, Person.FirstReviewer);
        Assert.Empty(HistoryPerson.FormsWith((await reviewer.GetAsync($"/admin/review/{id}")).Text, "Input.Verdict"));
        using var other = await MatrixClient.OpenAsync(App, Person.OtherFirstReviewer);
        var form = HistoryPerson.FormsWith((await other.GetAsync($"/admin/review/{id}")).Text, "Input.Verdict")[0];
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.SendAsync("POST", $"/admin/review/{id}", Passing(form))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await other.SendAsync("POST", $"/admin/review/{id}", Passing(form))).Status);
    }

    /// <summary>Origin: the second level's approval left no record and ended the session.</summary>
    [Fact]
    public async Task T39_each_level_leaves_its_record_and_the_session_survives()
    {
        var id = await Office.SubmittedAsync();
        foreach (var (_, who) in EditorialOffice.AllSignatures)
        {
            using var signer = await MatrixClient.OpenAsync(App, who);
            var before = await SignaturesAsync(id);
            var form = HistoryPerson.FormsWith((await signer.GetAsync($"/admin/review/{id}")).Text, "Input.Verdict")[0];
            Assert.Equal(HttpStatusCode.Redirect, (await signer.SendAsync("POST", $"/admin/review/{id}", Passing(form))).Status);
            Assert.Equal(before + 1, await SignaturesAsync(id));
            Assert.Equal(before + 1, (await Office.AuditAsync("review.sign")).Count(a => a.Outcome == AuditOutcome.Done && a.SubjectId == id));
            Assert.Equal(HttpStatusCode.OK, (await signer.GetAsync("/admin")).Status);
            Assert.Equal(HttpStatusCode.OK, (await signer.GetAsync($"/admin/review/{id}")).Status);
        }

        Assert.Equal(ContentState.Approved, (await Office.ItemAsync(id)).State);
    }

    [Fact]
    public async Task T29_an_address_works_on_every_node_and_after_a_restart()
    {
        var path = "/" + (await Office.PublicationsAsync(await Office.PublishedAsync(("Title", "各处都能打开的通告"))))[0].Path;
        await MustShowAsync(App, path);
        await using (var second = App.AnotherNode())
        {
            await MustShowAsync(second, path);
            // Published while the second node is running, and asked for there first.
            var later = "/" + (await Office.PublicationsAsync(await Office.PublishedAsync(("Title", "各处都能打开的通告"))))[0].Path;
            await MustShowAsync(second, later);
            await MustShowAsync(App, later);
        }

        await using var restarted = App.AnotherNode();
        await MustShowAsync(restarted, path);
    }

    [Fact]
    public async Task T35_pages_of_a_unit_that_was_renamed_and_closed_stay_live_and_editable()
    {
        var id = await Office.PublishedAsync(("Title", "机构改革以前的通告"));
        var (path, before) = ("/" + (await Office.PublicationsAsync(id))[0].Path, await Office.ItemAsync(id));
        await App.RunAsync(
            $"UPDATE org_unit SET name = '县府办（已并）', full_name = '已并入新机构的办公室', valid_to = '2025-03-09', successor_id = (SELECT id FROM org_unit WHERE key = '{TestCounty.Chengguan}') WHERE key = '{TestCounty.GovOffice}'");
        await using var afterwards = App.AnotherNode();
        using (var visitor = afterwards.Visitor())
        {
            using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("机构改革以前的通告", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        using (var editor = await MatrixClient.OpenAsync(App, Person.Editor))
        {
            Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync($"/admin/content/{id}")).Status);
            Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/admin/content")).Status);
        }

        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SaveAsync(id, null, ("Title", "机构改革以后的通告"))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        var after = await Office.ItemAsync(id);
        Assert.Equal((before.IndexNumber, before.UnitId), (after.IndexNumber, after.UnitId));
        Assert.Equal(path, "/" + (await Office.PublicationsAsync(id))[^1].Path);
    }

    private async Task MustShowAsync(CmsApp node, string path)
    {
        using var visitor = node.Visitor();
        using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("各处都能打开的通告", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private Task<int> SignaturesAsync(int id) => App.ReadAsync(db => db.SignOffs.CountAsync(s => s.ItemId == id && s.Verdict == Verdict.Pass, Cancel));

    private static PostedForm Passing(Dictionary<string, string> form) => new(
        PostedKind.Form, [.. form, KeyValuePair.Create("Input.Verdict", "pass"), KeyValuePair.Create("Input.Confirmed", "true")]);

    public sealed class OnSqlite() : HarvestedFaultTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : HarvestedFaultTests(DatabaseKind.Postgres);
}
