using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Lifecycle;

/// <summary>Old versions, copies, and what must not become public by the way.</summary>
public abstract class VersionTests(DatabaseKind database) : CmsTest(database)
{
    private LifecycleActs Acts => new(App);

    [Fact]
    public async Task T10_an_old_version_comes_back_as_a_draft_and_the_page_stays()
    {
        var id = await Office.PublishedAsync(("Title", "第一版标题"));
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SaveAsync(id, null, ("Title", "第二版标题"))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        await Acts.DeliverAsync();
        var address = $"/{TestCounty.Notices}/2025/{id}.html";
        var before = await App.Visitor().GetStringAsync(address, Cancel);

        var actor = await App.ActorAsync(Person.Editor);
        var revision = (await Office.ItemAsync(id)).Revision;
        (await App.UseAsync((RestoreVersion restore) => restore.RestoreAsync(actor, id, TextRef.Version(1), revision, Cancel))).MustBeDone();
        await Acts.DeliverAsync();
        var item = await Office.ItemAsync(id);
        Assert.Equal((ContentState.Draft, "第一版标题"), (item.State, item.Current.Title));
        Assert.Equal(before, await App.Visitor().GetStringAsync(address, Cancel));
        Assert.Contains("editorial.three-reviews.missing", (await Office.PublishAsync(id)).MustBeBlocked());
    }

    [Fact]
    public async Task T11_a_copy_brings_its_files_and_links_and_nothing_that_was_decided()
    {
        var linked = await Office.PublishedAsync();
        var id = await Office.DraftAsync(null, ("Body", $"""<p>见<a href="cms-item:{linked}">通告</a>。</p>"""));
        (await Office.AttachAsync(id, "清单.pdf")).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        (await Acts.DatesAsync(id, TimeSpan.FromDays(3), new DateOnly(2026, 1, 1))).MustBeDone();

        var actor = await App.ActorAsync(Person.SecondEditor);
        var audits = (await Office.AuditAsync()).Count;
        var outcome = await App.UseAsync((DraftUpkeep upkeep) => upkeep.DuplicateAsync(actor, id, Cancel));
        var copyId = Assert.IsType<DraftOutcome.Done>(outcome).Item.Id;
        Assert.Equal("content.duplicate", Assert.Single((await Office.AuditAsync())[audits..]).Action);

        var copy = await Office.ItemAsync(copyId);
        Assert.Equal((ContentState.Draft, "清单.pdf"), (copy.State, Assert.Single(copy.Current.Attachments).FileName));
        Assert.Equal(2, copy.Current.Contributors.Count);
        Assert.True(await App.ReadAsync(db => db.ContentLinks.AnyAsync(l => l.FromItemId == copyId && l.ToItemId == linked, Cancel)));
        Assert.Null(await App.ReadAsync(db => db.Set<ItemDates>().SingleOrDefaultAsync(d => d.ItemId == copyId, Cancel)));
        Assert.Equal(0, await App.ReadAsync(db => db.SignOffs.CountAsync(s => s.ItemId == copyId, Cancel)));
        foreach (var address in new[] { $"/{TestCounty.Notices}/2025/{copyId}.html", $"/files/{copyId}/{new string('a', 16)}/清单.pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await App.Visitor().GetAsync(address, Cancel)).StatusCode);
        }
    }

    [Fact]
    public async Task T11_a_stranger_copies_nothing()
    {
        var id = await Office.PublishedAsync();
        var actor = await App.ActorAsync(Person.TownEditor);
        var source = await Office.ItemAsync(id);
        Assert.Null(await App.UseAsync((DraftEditor editor) => editor.DuplicateAsync(actor, source, Cancel)));
        Assert.Equal(1, await App.ReadAsync(db => db.ContentItems.CountAsync(Cancel)));
        Assert.Equal(AuditOutcome.Refused, Assert.Single(await Office.AuditAsync("content.duplicate")).Outcome);
    }

    /// <summary>A2: names and stars stand beside the frozen rows.</summary>
    [Fact]
    public async Task A_frozen_version_can_be_named_and_starred()
    {
        var id = await Office.PublishedAsync();
        (await MarkAsync(id, "县长会议审定稿", Person.Editor)).MustBeDone();
        (await MarkAsync(id, "县长会议审定稿（终）", Person.Editor)).MustBeDone();
        (await MarkAsync(id, "x", Person.TownEditor)).MustBeForbidden();
        Assert.IsType<DraftOutcome.Invalid>(await MarkAsync(id, new string('长', 61), Person.Editor));
        var mark = Assert.Single(await App.ReadAsync(db => db.Set<VersionMark>().ToListAsync(Cancel)));
        Assert.Equal(("县长会议审定稿（终）", true), (mark.Name, mark.Starred));
        Assert.True((await Office.ItemAsync(id)).Current.IsFrozen);
    }

    [Fact]
    public async Task T23_a_new_column_and_a_new_file_of_a_draft_stay_hidden_until_publication()
    {
        var id = await Office.PublishedAsync();
        await Acts.DeliverAsync();
        var other = await App.ReadAsync(db => db.Channels.Where(c => c.Path == TestCounty.Documents).Select(c => c.Id).SingleAsync(Cancel));
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.AttachAsync(id, "新名单.pdf")).MustBeDone();
        (await Office.SaveAsync(id, null, ("ChannelId", $"{other}"))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        await Acts.DeliverAsync();
        var client = App.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/{TestCounty.Notices}/2025/{id}.html", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/files/{id}/{new string('a', 16)}/新名单.pdf", Cancel)).StatusCode);
        Assert.Contains($"{TestCounty.Notices}/2025/{id}.html", await client.GetStringAsync("/sitemap.xml", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T32_an_address_that_was_missing_is_there_after_the_first_publication()
    {
        var id = await Office.ApprovedAsync();
        var client = App.Visitor();
        var address = $"/{TestCounty.Notices}/2025/{id}.html";
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address, Cancel)).StatusCode);
        Assert.DoesNotContain($"/{id}.html", await client.GetStringAsync("/sitemap.xml", Cancel), StringComparison.Ordinal);
        (await Office.PublishAsync(id)).MustBePublished();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address, Cancel)).StatusCode);
        await Acts.DeliverAsync();
        Assert.Contains($"/{id}.html", await client.GetStringAsync("/sitemap.xml", Cancel), StringComparison.Ordinal);
    }

    /// <summary>T38: nobody types the time of publication, on no path, and the year in the address is that of the server's clock.</summary>
    [Fact]
    public async Task T38_a_typed_date_of_publication_changes_nothing()
    {
        var id = await Office.ApprovedAsync(("PublishedAt", "2020-01-01"), ("PublishedAtUtc", "2020-01-01"), ("FormedOn", "2024-12-30"));
        (await Office.PublishAsync(id)).MustBePublished();
        var publication = Assert.Single(await Office.PublicationsAsync(id));
        Assert.Equal((App.Clock.UtcNow, $"{TestCounty.Notices}/2025/{id}.html"), (publication.PublishedAtUtc, publication.Path));
        Assert.IsType<DraftOutcome.Invalid>(await Office.ScheduleAsync(await Office.ApprovedAsync(), TimeSpan.FromDays(-400)));
    }

    private async Task<DraftOutcome> MarkAsync(int itemId, string name, Person who)
    {
        var actor = await App.ActorAsync(who);
        return await App.UseAsync((VersionMarks marks) => marks.MarkAsync(actor, itemId, 1, name, starred: true, Cancel));
    }

    public sealed class OnSqlite() : VersionTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : VersionTests(DatabaseKind.Postgres);
}
