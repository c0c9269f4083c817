using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Content;

public abstract class NoticeLifeTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task A_notice_is_drafted_reviewed_published_revised_and_withdrawn()
    {
        var id = await Office.DraftAsync();
        Assert.Equal(ContentState.Draft, (await Office.ItemAsync(id)).State);

        Assert.IsType<DraftOutcome.Done>(await Office.SubmitAsync(id));
        var submitted = await Office.ItemAsync(id);
        Assert.Equal(ContentState.InReview, submitted.State);
        Assert.True(submitted.Current.IsFrozen);
        Assert.StartsWith("610922-", submitted.IndexNumber, StringComparison.Ordinal);

        await Office.SignAllAsync(id);
        Assert.Equal(ContentState.Approved, (await Office.ItemAsync(id)).State);

        var published = Assert.IsType<PublishOutcome.Published>(await Office.PublishAsync(id));
        Assert.Equal($"{TestCounty.Notices}/2025/{id}.html", published.Publication.Path);
        Assert.Equal(ContentState.Published, (await Office.ItemAsync(id)).State);

        Assert.IsType<DraftOutcome.Done>(await Office.StartEditAsync(id));
        Assert.IsType<DraftOutcome.Done>(await Office.SaveAsync(id, null, ("Title", "关于调整城区公交线路的通告（更正）")));
        Assert.IsType<DraftOutcome.Done>(await Office.SubmitAsync(id));
        await Office.SignAllAsync(id);
        Assert.IsType<PublishOutcome.Published>(await Office.PublishAsync(id));
        var publications = await Office.PublicationsAsync(id);
        Assert.Equal([PublicationEnd.Superseded, null], publications.Select(p => p.End));
        Assert.Equal([1, 2], publications.Select(p => p.VersionNumber));

        Assert.IsType<DraftOutcome.Done>(await Office.WithdrawAsync(id));
        Assert.Equal(ContentState.Withdrawn, (await Office.ItemAsync(id)).State);
        Assert.DoesNotContain(await Office.PublicationsAsync(id), p => p.IsOpen);
        Assert.Equal(submitted.IndexNumber, (await Office.ItemAsync(id)).IndexNumber);
        Assert.True((await Office.VerifyAuditAsync()).Intact);
    }

    public sealed class OnSqlite() : NoticeLifeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : NoticeLifeTests(DatabaseKind.Postgres);
}
