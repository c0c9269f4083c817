using System.Net;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Web;

/// <summary>T15: there is no address that opens a text before it is public, in whatever state it is; the preview is behind sign-in and right.</summary>
public abstract class PreviewDoorTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task A_preview_address_opens_for_no_visitor_in_any_state()
    {
        var draft = await Office.DraftAsync(null, ("Title", "还没有公开的标题"));
        var scheduled = await Office.ApprovedAsync(("Title", "还没有公开的标题"));
        (await Office.ScheduleAsync(scheduled, TimeSpan.FromHours(2))).MustBeDone();
        var edited = await Office.PublishedAsync(("Title", "已经公开的标题"));
        (await Office.StartEditAsync(edited)).MustBeDone();
        (await Office.SaveAsync(edited, null, ("Title", "还没有公开的标题"))).MustBeDone();
        using var visitor = App.Visitor();
        using var stranger = await App.SignedInAsync(Person.TownEditor);
        foreach (var id in new[] { draft, scheduled, edited })
        {
            foreach (var path in new[] { $"/admin/content/{id}/preview", $"/admin/content/{id}/preview?version=2", $"/notices/2023/{id}.html?preview=1", $"/notices/2023/{id}.html?version=2" })
            {
                using var seenByVisitor = await visitor.GetAsync(new Uri(path, UriKind.Relative), Cancel);
                using var seenByStranger = await stranger.GetAsync(new Uri(path, UriKind.Relative), Cancel);
                Assert.DoesNotContain("还没有公开的标题", await seenByVisitor.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
                Assert.DoesNotContain("还没有公开的标题", await seenByStranger.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_same_preview_opens_for_a_person_of_the_unit_and_is_never_stored()
    {
        var draft = await Office.DraftAsync(null, ("Title", "还没有公开的标题"));
        using var editor = await App.SignedInAsync(Person.SecondEditor);
        using var seen = await editor.GetAsync(new Uri($"/admin/content/{draft}/preview", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.Contains("还没有公开的标题", await seen.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.True(seen.Headers.CacheControl!.NoStore);
    }

    public sealed class OnSqlite() : PreviewDoorTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : PreviewDoorTests(DatabaseKind.Postgres);
}
