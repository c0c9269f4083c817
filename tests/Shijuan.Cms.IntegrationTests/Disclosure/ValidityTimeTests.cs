using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>现时效力随日期变化 (1.1.08, K23)：at midnight in China, not a second earlier, and not only when the job has run.</summary>
public abstract class ValidityTimeTests(DatabaseKind database) : CmsTest(database)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private DocumentDesk Desk => new(App, Office);

    [Fact]
    public async Task A_repeal_holds_from_the_day_on_which_it_comes_into_force()
    {
        var old = await Desk.OldAsync();
        var cause = await Desk.PublishedAsync(
            7, "石泉县城区绿地养护规定",
            ("Relation.Repeals", DocumentDesk.OldNumber), ("Detail.EffectiveFrom", "2025-04-01"), ("Detail.Validity", "尚未施行"));
        Assert.Equal(("有效", "尚未施行"), (await Desk.ValidityAsync(old), await Desk.ValidityAsync(cause)));

        Desk.GoToLastSecondOf(2025, 3, 31);
        await Desk.FollowAsync();
        Assert.Equal(("有效", "尚未施行"), (await Desk.ValidityAsync(old), await Desk.ValidityAsync(cause)));

        App.Clock.Advance(Second);
        Assert.Equal(("废止", "有效"), (await Desk.ValidityAsync(old), await Desk.ValidityAsync(cause)));
        await Desk.FollowAsync();
        var status = await Desk.StatusAsync(old);
        Assert.Equal(("废止", new DateOnly(2025, 4, 1), cause), (status!.Validity, status.Since, status.CauseItemId));
        Assert.Contains(DocumentDesk.OldTitle, await Desk.LibraryAsync("废止"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_lapses_at_midnight_after_its_last_day_and_the_page_does_not_wait_for_the_job()
    {
        var id = await Desk.OldAsync(("Detail.ValidUntil", "2025-03-20"));
        Desk.GoToLastSecondOf(2025, 3, 20);
        Assert.Equal("有效", await Desk.ValidityAsync(id));

        App.Clock.Advance(Second);
        Assert.Equal("失效", await Desk.ValidityAsync(id));
        Assert.Contains("本文件已经失效", await Desk.ArticleAsync(id), StringComparison.Ordinal);
        Assert.Equal("有效", (await Desk.StatusAsync(id))!.Validity);
    }

    [Fact]
    public async Task The_job_records_a_lapse_once()
    {
        var id = await Desk.OldAsync(("Detail.ValidUntil", "2025-03-20"));
        Desk.GoToLastSecondOf(2025, 3, 20);
        await Desk.FollowAsync();
        var (audits, events) = (await Desk.AuditsAsync(id), await Desk.EventsAsync());
        Assert.Equal("有效", Assert.Single(await Desk.ChangesAsync(id)));

        App.Clock.Advance(Second);
        await Desk.FollowAsync();
        await Desk.FollowAsync();
        var status = await Desk.StatusAsync(id);
        Assert.Equal(("失效", new DateOnly(2025, 3, 21)), (status!.Validity, status.Since));
        Assert.Equal(["有效", "失效"], (await Desk.ChangesAsync(id)).AsEnumerable());
        Assert.Equal((audits + 1, events + 1), (await Desk.AuditsAsync(id), await Desk.EventsAsync()));
        Assert.Contains(DocumentDesk.OldTitle, await Desk.LibraryAsync("失效"), StringComparison.Ordinal);
    }

    public sealed class OnSqlite() : ValidityTimeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ValidityTimeTests(DatabaseKind.Postgres);
}
