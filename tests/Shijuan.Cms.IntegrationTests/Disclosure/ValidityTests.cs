using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>现时效力 (1.1.08)：what one document says of another is seen on the other one, as long as it is said.</summary>
public abstract class ValidityTests(DatabaseKind database) : CmsTest(database)
{
    private const string NewTitle = "石泉县城区绿地养护规定";
    private const string Banner = "本文件已经废止";

    private static readonly (string Field, string Value) Repeal = ("Relation.Repeals", DocumentDesk.OldNumber);

    private DocumentDesk Desk => new(App, Office);

    [Fact]
    public async Task A_repealed_document_says_so_on_its_page_and_in_the_library()
    {
        var old = await Desk.OldAsync();
        Assert.DoesNotContain(Banner, await Desk.ArticleAsync(old), StringComparison.Ordinal);
        Assert.DoesNotContain(DocumentDesk.OldTitle, await Desk.LibraryAsync("废止"), StringComparison.Ordinal);

        await Desk.PublishedAsync(7, NewTitle, Repeal);
        var page = await Desk.ArticleAsync(old);
        Assert.Contains(Banner, page, StringComparison.Ordinal);
        Assert.Contains(NewTitle, page, StringComparison.Ordinal);
        var repealed = await Desk.LibraryAsync("废止");
        Assert.Contains(DocumentDesk.OldTitle, repealed, StringComparison.Ordinal);
        Assert.DoesNotContain(NewTitle, repealed, StringComparison.Ordinal);
        var inForce = await Desk.LibraryAsync("有效");
        Assert.DoesNotContain(DocumentDesk.OldTitle, inForce, StringComparison.Ordinal);
        Assert.Contains(NewTitle, inForce, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repealed_document_says_so_in_the_list_of_its_column_and_in_the_feed()
    {
        var notices = await App.ReadAsync(db => db.Channels.Where(c => c.Path == TestCounty.Notices).Select(c => c.Id).SingleAsync(Cancel));
        await Desk.OldAsync(("ChannelId", $"{notices}"), ("Detail.Kind", "其他政策文件"));
        Assert.DoesNotContain("废止", await Desk.PageAsync("/" + TestCounty.Notices), StringComparison.Ordinal);
        Assert.DoesNotContain("废止", await Desk.PageAsync("/rss/tzgg"), StringComparison.Ordinal);

        await Desk.PublishedAsync(7, NewTitle, Repeal);
        Assert.Contains("废止</span>", await Desk.PageAsync("/" + TestCounty.Notices), StringComparison.Ordinal);
        Assert.Contains("【废止】" + DocumentDesk.OldTitle, await Desk.PageAsync("/rss/tzgg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_change_is_recorded_with_the_document_that_caused_it()
    {
        var old = await Desk.OldAsync();
        var cause = await Desk.PublishedAsync(7, NewTitle, Repeal);
        var status = await Desk.StatusAsync(old);
        Assert.Equal(("废止", new DateOnly(2025, 3, 10), cause), (status!.Validity, status.Since, status.CauseItemId));
        Assert.Equal(["有效", "废止"], (await Desk.ChangesAsync(old)).AsEnumerable());
        Assert.Equal(2, await Desk.AuditsAsync(old));
    }

    [Fact]
    public async Task A_repealing_document_that_is_withdrawn_repeals_nothing()
    {
        var old = await Desk.OldAsync();
        var cause = await Desk.PublishedAsync(7, NewTitle, Repeal);
        Assert.Contains(Banner, await Desk.ArticleAsync(old), StringComparison.Ordinal);
        await Desk.WithdrawAsync(cause);
        Assert.DoesNotContain(Banner, await Desk.ArticleAsync(old), StringComparison.Ordinal);
        Assert.Contains(DocumentDesk.OldTitle, await Desk.LibraryAsync("有效"), StringComparison.Ordinal);
        Assert.Equal(["有效", "废止", "有效"], (await Desk.ChangesAsync(old)).AsEnumerable());
        Assert.Null(await Desk.StatusAsync(cause));
    }

    [Fact]
    public async Task A_repealing_document_that_no_longer_says_so_repeals_nothing()
    {
        var old = await Desk.OldAsync();
        var cause = await Desk.PublishedAsync(7, NewTitle, Repeal);
        (await Office.StartEditAsync(cause)).MustBeDone();
        (await Office.SaveAsync(cause, null, ("Title", NewTitle), ("Topic", "城乡建设"), ("Relation.Repeals", ""))).MustBeDone();
        Assert.Equal("废止", await Desk.ValidityAsync(old));
        await Desk.PublishAsync(cause);
        Assert.Equal("有效", await Desk.ValidityAsync(old));
        Assert.DoesNotContain(Banner, await Desk.ArticleAsync(old), StringComparison.Ordinal);
    }

    /// <summary>A draft that is submitted as it came: nobody pressed 保存, and still the new version says what the last one said.</summary>
    [Fact]
    public async Task What_a_document_repeals_survives_a_new_version_that_nobody_saved()
    {
        var old = await Desk.OldAsync();
        var cause = await Desk.PublishedAsync(7, NewTitle, Repeal);
        (await Office.StartEditAsync(cause)).MustBeDone();
        await Desk.PublishAsync(cause);
        var version = (await Office.ItemAsync(cause)).Current;
        Assert.Equal(2, version.Number);
        var targets = await App.ReadAsync(db => db.ContentLinks
            .Where(l => l.VersionId == version.Id && l.Kind == ContentLinkKind.Repeals).Select(l => l.ToItemId).ToListAsync(Cancel));
        Assert.Equal(old, Assert.Single(targets));
        Assert.Equal("废止", await Desk.ValidityAsync(old));
        Assert.Equal(["有效", "废止"], (await Desk.ChangesAsync(old)).AsEnumerable());
    }

    /// <summary>The twin of the tests above: a document that only mentions another one changes nothing.</summary>
    [Fact]
    public async Task A_document_that_only_mentions_another_one_changes_nothing()
    {
        var old = await Desk.OldAsync();
        await Desk.PublishedAsync(7, NewTitle, ("Body", $"""<p>见<a href="cms-item:{old}">原来的办法</a>。</p>"""));
        Assert.Equal("有效", await Desk.ValidityAsync(old));
        Assert.Equal("有效", Assert.Single(await Desk.ChangesAsync(old)));
    }

    public sealed class OnSqlite() : ValidityTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ValidityTests(DatabaseKind.Postgres);
}
