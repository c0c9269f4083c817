using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Exchange;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Exchange;

/// <summary>A7: a document becomes a draft through the verbs of typing, with their checks.</summary>
public abstract class DocumentToDraftTests(DatabaseKind database) : CmsTest(database)
{
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
    private const string Text = $"<h1>关于招聘的公告</h1><p>正文。</p><p><img src=\"data:image/png;base64,{Pixel}\" alt=\"考场\"></p>";

    [Fact]
    public async Task A_new_draft_has_the_text_and_its_picture_and_the_trail_says_import()
    {
        var actor = await App.ActorAsync(Person.Editor);
        var (unit, channel) = await PlaceAsync();
        var result = await WithDocumentAsync(actor, (import, read) => import.CreateAsync(actor, new DocumentDraft(unit, "disclosure.general-notice", channel, read.Title), read, Cancel));
        var id = Assert.IsType<DocumentResult.Done>(result).ItemId;
        var item = await Office.ItemAsync(id);
        Assert.Equal("关于招聘的公告", item.Current.Title);
        var picture = Assert.Single(await App.ReadAsync(db => db.Attachments.Where(a => a.VersionId == item.Current.Id).ToListAsync(Cancel)));
        Assert.Equal(AttachmentKind.Image, picture.Kind);
        Assert.Contains("cms-file:" + picture.Sha256, item.Current.BodyHtml, StringComparison.Ordinal);
        Assert.All(await App.ReadAsync(db => db.AuditEntries.Where(a => a.SubjectType == nameof(ContentItem)).ToListAsync(Cancel)), a => Assert.Equal(AuditTrigger.Import, a.Trigger));
    }

    [Fact]
    public async Task Nobody_imports_for_a_unit_that_is_not_his()
    {
        var actor = await App.ActorAsync(Person.TownEditor);
        var (unit, channel) = await PlaceAsync();
        var result = await WithDocumentAsync(actor, (import, read) => import.CreateAsync(actor, new DocumentDraft(unit, "disclosure.general-notice", channel, read.Title), read, Cancel));
        Assert.Contains(Assert.IsType<DocumentResult.Invalid>(result).Errors, e => e.Field == "unit");
        Assert.Equal(0, await App.ReadAsync(db => db.ContentItems.CountAsync(Cancel)));
    }

    [Fact]
    public async Task An_existing_draft_takes_the_text_only_on_the_revision_that_was_seen()
    {
        var id = await Office.DraftAsync();
        var seen = (await Office.ItemAsync(id)).Revision;
        (await Office.SaveAsync(id, Person.SecondEditor, ("Body", "<p>别人写的。</p>"))).MustBeDone();
        var actor = await App.ActorAsync(Person.Editor);
        var stale = Assert.IsType<DocumentResult.Refused>(await WithDocumentAsync(actor, (import, read) => import.ReplaceAsync(actor, id, seen, append: false, read, Cancel)));
        Assert.Equal(StatusCodes.Status409Conflict, stale.Status);
        Assert.Equal("<p>别人写的。</p>", (await Office.ItemAsync(id)).Current.BodyHtml);

        var now = (await Office.ItemAsync(id)).Revision;
        Assert.IsType<DocumentResult.Done>(await WithDocumentAsync(actor, (import, read) => import.ReplaceAsync(actor, id, now, append: true, read, Cancel)));
        Assert.StartsWith("<p>别人写的。</p><p>正文。</p>", (await Office.ItemAsync(id)).Current.BodyHtml, StringComparison.Ordinal);
        Assert.Equal("关于调整城区公交线路的通告", (await Office.ItemAsync(id)).Current.Title);
    }

    [Fact]
    public async Task Unsaved_typing_and_frozen_texts_are_never_overwritten()
    {
        var actor = await App.ActorAsync(Person.Editor);
        var id = await Office.DraftAsync();
        var revision = (await Office.ItemAsync(id)).Revision;
        await App.UseAsync((WorkingCopies copies) => copies.KeepAsync(actor, id, revision, 0, EditorialOffice.Fields(("Body", "<p>还没保存。</p>")), Cancel));
        var refused = Assert.IsType<DocumentResult.Refused>(await WithDocumentAsync(actor, (import, read) => import.ReplaceAsync(actor, id, revision, append: false, read, Cancel)));
        Assert.Contains("自动保存", refused.Message, StringComparison.Ordinal);
        var submitted = await Office.SubmittedAsync();
        Assert.Equal(409, Assert.IsType<DocumentResult.Refused>(await WithDocumentAsync(actor, (import, read) => import.ReplaceAsync(actor, submitted, 3, append: false, read, Cancel))).Status);
        var town = await App.ActorAsync(Person.TownEditor);
        Assert.Equal(404, Assert.IsType<DocumentResult.Refused>(await WithDocumentAsync(town, (import, read) => import.ReplaceAsync(town, id, revision, append: false, read, Cancel))).Status);
    }

    [Fact]
    public async Task A_ticket_of_somebody_else_opens_nothing()
    {
        var actor = await App.ActorAsync(Person.Editor);
        var other = await App.ActorAsync(Person.SecondEditor);
        await App.UseAsync<ImportDocument>(async import =>
        {
            var ticket = await import.KeepAsync(actor, File(), Cancel);
            Assert.IsType<DocumentOutcome.Read>(await import.ReadAsync(actor, ticket, false, Cancel));
            Assert.IsType<DocumentOutcome.Refused>(await import.ReadAsync(other, ticket, false, Cancel));
            Assert.IsType<DocumentOutcome.Refused>(await import.ReadAsync(actor, "x" + ticket, false, Cancel));
        });
    }

    private static FormFile File()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        return new FormFile(new MemoryStream(bytes), 0, bytes.Length, "file", "公告.html");
    }

    private async Task<(int Unit, int Channel)> PlaceAsync() => await App.ReadAsync(async db => (
        await db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Id).SingleAsync(Cancel), await db.Channels.Where(c => c.Path == TestCounty.Notices).Select(c => c.Id).SingleAsync(Cancel)));

    private Task<DocumentResult> WithDocumentAsync(Actor actor, Func<ImportDocument, ReadDocument, Task<DocumentResult>> act) => App.UseAsync(async (ImportDocument import) =>
    {
        var ticket = await import.KeepAsync(actor, File(), Cancel);
        return await act(import, Assert.IsType<DocumentOutcome.Read>(await import.ReadAsync(actor, ticket, false, Cancel)).Document);
    });

    public sealed class OnSqlite() : DocumentToDraftTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : DocumentToDraftTests(DatabaseKind.Postgres);
}
