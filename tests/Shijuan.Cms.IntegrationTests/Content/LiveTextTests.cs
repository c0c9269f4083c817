using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Content;

/// <summary>What the public sees changes by a publication and by nothing else.</summary>
public abstract class LiveTextTests(DatabaseKind database) : CmsTest(database)
{
    /// <summary>T9, T10, T23.</summary>
    [Fact]
    public async Task The_public_text_stays_as_it_is_while_it_is_edited_reviewed_and_scheduled()
    {
        var id = await Office.PublishedAsync();
        var before = await PublicTextAsync(id);
        var steps = new Func<Task<DraftOutcome>>[]
        {
            () => Office.StartEditAsync(id),
            () => Office.SaveAsync(id, null, ("Title", "新标题"), ("Body", "<p>新正文</p>")),
            () => Office.AttachAsync(id, "新附件.pdf"),
            () => Office.SubmitAsync(id),
            () => Office.RecallAsync(id),
            () => Office.SaveAsync(id),
            () => Office.SubmitAsync(id),
        };
        foreach (var step in steps)
        {
            (await step()).MustBeDone();
            Assert.Equal(before, await PublicTextAsync(id));
        }

        await Office.SignAllAsync(id);
        Assert.Equal(before, await PublicTextAsync(id));
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        Assert.Equal(before, await PublicTextAsync(id));

        App.Clock.Advance(TimeSpan.FromHours(1));
        await Office.FireDueAsync();
        Assert.NotEqual(before, await PublicTextAsync(id));
    }

    /// <summary>T11.</summary>
    [Fact]
    public async Task A_copy_of_a_public_text_is_a_draft_that_nobody_signed()
    {
        var id = await Office.PublishedAsync();
        var actor = await App.ActorAsync(Person.SecondEditor);
        var source = await Office.ItemAsync(id);
        var copy = await App.UseAsync((DraftEditor editor) => editor.DuplicateAsync(actor, source, Cancel));
        var stored = await Office.ItemAsync(copy!.Id);
        Assert.Equal(ContentState.Draft, stored.State);
        Assert.Null(stored.IndexNumber);
        Assert.Empty(await Office.PublicationsAsync(copy.Id));
        Assert.Equal(source.Current.BodyHtml, stored.Current.BodyHtml);
        Assert.Equal(2, stored.Current.Contributors.Count);
        Assert.Contains("editorial.three-reviews.missing", (await Office.PublishAsync(copy.Id)).MustBeBlocked());
    }

    /// <summary>T26.</summary>
    [Fact]
    public async Task Discarding_a_draft_keeps_the_public_text()
    {
        var id = await Office.PublishedAsync();
        var before = await PublicTextAsync(id);
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SaveAsync(id, null, ("Title", "新标题"))).MustBeDone();
        (await Office.DiscardAsync(id)).MustBeDone();
        var item = await Office.ItemAsync(id);
        Assert.Equal(ContentState.Published, item.State);
        Assert.Equal(1, item.CurrentNumber);
        Assert.Equal(before, await PublicTextAsync(id));
    }

    [Fact]
    public async Task After_a_discarded_draft_the_text_can_be_edited_again()
    {
        var id = await Office.PublishedAsync();
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.DiscardAsync(id)).MustBeDone();
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SaveAsync(id, null, ("Title", "第二次修改"))).MustBeDone();
        Assert.Equal("第二次修改", (await Office.ItemAsync(id)).Current.Title);
    }

    [Fact]
    public async Task A_draft_that_never_was_public_is_discarded_for_good()
    {
        var id = await Office.DraftAsync();
        (await Office.DiscardAsync(id)).MustBeDone();
        Assert.Equal(ContentState.Discarded, (await Office.ItemAsync(id)).State);
        Assert.IsType<DraftOutcome.WrongState>(await Office.StartEditAsync(id));
    }

    [Fact]
    public async Task A_withdrawn_text_comes_back_only_through_review()
    {
        var id = await Office.PublishedAsync();
        (await Office.WithdrawAsync(id)).MustBeDone();
        Assert.IsType<PublishOutcome.WrongState>(await Office.PublishAsync(id));
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        (await Office.PublishAsync(id)).MustBeBlocked();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        var publications = await Office.PublicationsAsync(id);
        Assert.Equal(publications[0].Path, publications[1].Path);
    }

    private async Task<string> PublicTextAsync(int id) => await App.ReadAsync(async db =>
    {
        var live = await db.Publications.AsNoTracking().SingleAsync(p => p.ItemId == id && p.ClosedAtUtc == null, Cancel);
        var version = await db.ContentVersions.AsNoTracking()
            .Include(v => v.Attachments).Include(v => v.Contributors).Include(v => v.Detail)
            .SingleAsync(v => v.Id == live.VersionId, Cancel);
        return JsonSerializer.Serialize(new { live, version, fingerprint = ContentFingerprint.Of(version) });
    });

    public sealed class OnSqlite() : LiveTextTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : LiveTextTests(DatabaseKind.Postgres);
}
