using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Content;

/// <summary>What somebody saved by hand stays findable, whatever is saved after it.</summary>
public abstract class DraftSaveTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task A2_fifty_autosaves_are_one_row_and_each_save_is_one_row()
    {
        var id = await Office.DraftAsync();
        var (actor, revision) = (await App.ActorAsync(Person.Editor), (await Office.ItemAsync(id)).Revision);
        for (var i = 0; i < 50; i++)
        {
            var known = i;
            Assert.IsType<AutosaveOutcome.Kept>(await App.UseAsync((WorkingCopies copies) =>
                copies.KeepAsync(actor, id, revision, known, EditorialOffice.Fields(("Title", $"第{known}次")), Cancel)));
        }

        Assert.Equal((1, 1), (await App.ReadAsync(db => db.WorkingCopies.CountAsync(Cancel)), (await SavesAsync(id)).Count));
        (await Office.SaveAsync(id, null, ("Title", "甲"))).MustBeDone();
        (await Office.SaveAsync(id, Person.SecondEditor, ("Title", "乙"))).MustBeDone();
        (await Office.SaveAsync(id, Person.SecondEditor, ("Title", "乙"))).MustBeDone();
        Assert.Equal([(1, "关于调整城区公交线路的通告"), (2, "甲"), (3, "乙"), (4, "乙")], (await SavesAsync(id)).Select(s => (s.Number, s.Title)));
        Assert.Equal(1, (await Office.ItemAsync(id)).LastNumber);
    }

    [Fact]
    public async Task D1_a_refused_save_leaves_no_row_and_a_row_holds_all_that_the_fingerprint_covers()
    {
        var id = await Office.DraftDocumentAsync();
        var sha = await StoreAsync("名单");
        (await AttachAsync(id, sha, "名单.txt")).MustBeDone();
        (await Office.SaveAsync(id)).MustBeDone();
        var revision = (await Office.ItemAsync(id)).Revision;
        Assert.IsType<DraftOutcome.Conflict>(await Office.SaveAtAsync(id, revision - 1));
        Assert.IsType<DraftOutcome.Invalid>(await Office.SaveAsync(id, null, ("FormedOn", "前天")));
        (await Office.SaveAsync(id, Person.TownEditor)).MustBeForbidden();

        var saves = await SavesAsync(id);
        Assert.Equal(2, saves.Count);
        var current = (await Office.ItemAsync(id)).Current;
        Assert.Equal(ContentFingerprint.Of(current), saves[^1].Fingerprint);
        Assert.Equal("石政办发〔2025〕6号", saves[^1].Read().Fields["Detail.DocumentNumber"]);
        Assert.Equal(sha, Assert.Single(saves[^1].Read().Files).Sha256);
    }

    [Fact]
    public async Task A2_an_earlier_save_comes_back_whole_with_the_file_that_was_taken_out()
    {
        var id = await Office.DraftAsync(null, ("Body", "<p>自4月1日起施行。</p>"));
        var sha = await StoreAsync("旧名单");
        (await AttachAsync(id, sha, "名单.txt")).MustBeDone();
        (await Office.SaveAsync(id, null, ("Body", "<p>自5月1日起施行。</p>"))).MustBeDone();
        var wanted = (await SavesAsync(id))[^1];
        (await RemoveFilesAsync(id)).MustBeDone();
        (await Office.SaveAsync(id, null, ("Body", "<p>自6月1日起施行。</p>"))).MustBeDone();

        var (actor, seen) = (await App.ActorAsync(Person.Editor), (await Office.ItemAsync(id)).Revision);
        var audits = (await Office.AuditAsync()).Count;
        Assert.IsType<DraftOutcome.Conflict>(await RestoreAsync(actor, id, wanted.Number, seen - 1));
        (await RestoreAsync(actor, id, wanted.Number, seen)).MustBeDone();
        var item = await Office.ItemAsync(id);
        Assert.Equal((wanted.Fingerprint, ContentState.Draft), (ContentFingerprint.Of(item.Current), item.State));
        Assert.Equal(["content.save", "content.save"], (await Office.AuditAsync())[audits..].Select(a => a.Action));
        Assert.Equal(wanted.Fingerprint, (await SavesAsync(id))[^1].Fingerprint);

        using var client = await App.SignedInAsync(Person.Editor);
        Assert.Equal("旧名单", await client.GetStringAsync(new Uri($"/admin/files/{id}/{sha}", UriKind.Relative), Cancel));
    }

    /// <summary>The bytes of a save are behind the same door as those of a version.</summary>
    [Fact]
    public async Task A_file_that_only_a_save_knows_is_served_to_readers_of_the_item_alone()
    {
        var id = await Office.DraftAsync();
        var sha = await StoreAsync("只在保存里");
        (await AttachAsync(id, sha, "名单.txt")).MustBeDone();
        (await Office.SaveAsync(id)).MustBeDone();
        (await RemoveFilesAsync(id)).MustBeDone();
        var address = new Uri($"/admin/files/{id}/{sha}", UriKind.Relative);
        using var editor = await App.SignedInAsync(Person.Editor);
        Assert.Equal("只在保存里", await editor.GetStringAsync(address, Cancel));
        using var town = await App.SignedInAsync(Person.TownEditor);
        Assert.Equal(HttpStatusCode.NotFound, (await town.GetAsync(address, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(new Uri($"/admin/files/{id}/{new string('0', 64)}", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task A2_a_save_is_named_starred_compared_and_restored_on_its_pages()
    {
        var id = await Office.DraftAsync(null, ("Body", "<p>自4月1日起施行。</p>"));
        (await Office.SaveAsync(id, null, ("Body", "<p>自5月1日起施行。</p>"))).MustBeDone();
        using var browser = await FormClient.OfAsync(App, Person.Editor);
        await browser.GetAsync($"/admin/content/{id}/saves", HttpStatusCode.OK, Cancel);
        using (var named = await browser.PostAsync($"/admin/content/{id}/saves?handler=Mark", Cancel, ("number", "1"), ("name", "局长改前"), ("star", "true")))
        {
            Assert.Equal(HttpStatusCode.Redirect, named.StatusCode);
        }

        using (var refused = await browser.PostAsync($"/admin/content/{id}/saves?handler=Mark", Cancel, ("number", "1"), ("name", new string('长', 61))))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains(new string('长', 61), WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        }

        var starred = WebUtility.HtmlDecode(await browser.GetAsync($"/admin/content/{id}/saves?starred=true", HttpStatusCode.OK, Cancel));
        Assert.Contains("局长改前", starred, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"s-2\"", starred, StringComparison.Ordinal);
        var compared = WebUtility.HtmlDecode(await browser.GetAsync($"/admin/content/{id}/compare?a=s1&b=1", HttpStatusCode.OK, Cancel));
        Assert.Contains("自4月1日起施行。", compared, StringComparison.Ordinal);
        Assert.Contains("自5月1日起施行。", compared, StringComparison.Ordinal);
        var revision = (await Office.ItemAsync(id)).Revision;
        using (var stale = await browser.PostAsync($"/admin/content/{id}/compare?handler=Restore&a=s1&b=1", Cancel, ("version", "s1"), ("revision", $"{revision - 1}")))
        {
            Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        }

        using (var restored = await browser.PostAsync($"/admin/content/{id}/compare?handler=Restore&a=s1&b=1", Cancel, ("version", "s1"), ("revision", $"{revision}")))
        {
            Assert.Equal(HttpStatusCode.Redirect, restored.StatusCode);
        }

        Assert.Contains("4月1日", (await Office.ItemAsync(id)).Current.BodyHtml, StringComparison.Ordinal);
        Assert.Single(await Office.AuditAsync("content.mark-save"), a => a.Outcome == Core.Audit.AuditOutcome.Done);
    }

    [Fact]
    public async Task A_stranger_sees_no_save_and_names_none()
    {
        var id = await Office.DraftAsync();
        using var town = await FormClient.OfAsync(App, Person.TownEditor);
        await town.GetAsync("/admin/content", HttpStatusCode.OK, Cancel);
        foreach (var path in new[] { "saves", "compare?a=s1&b=1", "as-of" })
        {
            await town.GetAsync($"/admin/content/{id}/{path}", HttpStatusCode.NotFound, Cancel);
        }

        using var answer = await town.PostAsync($"/admin/content/{id}/saves?handler=Mark", Cancel, ("number", "1"), ("name", "x"));
        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Empty(await App.ReadAsync(db => db.Set<DraftSaveMark>().ToListAsync(Cancel)));
    }

    [Fact]
    public async Task D2_each_change_of_state_names_its_version()
    {
        var id = await Office.PublishedAsync();
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        (await Office.ReturnAsync(id, Core.Review.ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        (await Office.WithdrawAsync(id)).MustBeDone();
        var rows = await App.ReadAsync(db => db.StatusChanges.AsNoTracking().Where(s => s.ItemId == id).OrderBy(s => s.Id)
            .Select(s => new { s.Intent, s.VersionNumber }).ToListAsync(Cancel));
        Assert.Equal(
            [
                (ContentIntent.Submit, 1), (ContentIntent.CompleteReview, 1), (ContentIntent.Publish, 1), (ContentIntent.StartEdit, 1),
                (ContentIntent.Submit, 2), (ContentIntent.Return, 2), (ContentIntent.Withdraw, 1),
            ],
            rows.Select(r => (r.Intent, r.VersionNumber!.Value)));
    }

    private Task<List<DraftSave>> SavesAsync(int id) =>
        App.ReadAsync(db => db.Set<DraftSave>().AsNoTracking().Where(s => s.ItemId == id).OrderBy(s => s.Number).ToListAsync(Cancel));

    private async Task<string> StoreAsync(string text)
    {
        using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return (await App.UseAsync((FileStore store) => store.SaveAsync(bytes, Cancel))).Sha256;
    }

    private async Task<DraftOutcome> AttachAsync(int id, string sha, string name)
    {
        var actor = await App.ActorAsync(Person.Editor);
        return await App.UseAsync((DraftFiles files) => files.AddAsync(actor, id, new Attachment(AttachmentKind.File, sha, name, "text/plain", 9, 1), Cancel));
    }

    private async Task<DraftOutcome> RemoveFilesAsync(int id)
    {
        var (actor, file) = (await App.ActorAsync(Person.Editor), Assert.Single((await Office.ItemAsync(id)).Current.Attachments));
        return await App.UseAsync((DraftFiles files) => files.RemoveAsync(actor, id, file.Id, Cancel));
    }

    private Task<DraftOutcome> RestoreAsync(Core.Permissions.Actor actor, int id, int number, int revision) =>
        App.UseAsync((RestoreVersion restore) => restore.RestoreAsync(actor, id, TextRef.Save(number), revision, Cancel));

    public sealed class OnSqlite() : DraftSaveTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : DraftSaveTests(DatabaseKind.Postgres);
}
