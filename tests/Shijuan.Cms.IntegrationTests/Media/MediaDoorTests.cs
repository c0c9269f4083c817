using System.Net;
using System.Net.Http.Headers;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Media;

/// <summary>F5, F6, T16: who may open a file of the library, and how it is sent.</summary>
public abstract class MediaDoorTests(DatabaseKind database) : CmsTest(database)
{
    private MediaDesk Desk => new(App);

    [Fact]
    public async Task No_address_of_the_library_opens_for_a_visitor_or_another_unit()
    {
        var asset = await Desk.AddedAsync();
        var item = await Office.DraftAsync();
        await Desk.UsedAsync(asset, item);
        using var visitor = App.Visitor();
        using var stranger = await App.SignedInAsync(Person.TownEditor);
        using var nobody = await App.SignedInAsync(Person.Auditor);
        foreach (var path in new[]
        {
            $"/admin/media/{asset}", $"/admin/media/{asset}/file", $"/admin/media/{asset}/file/Thumbnail", $"/admin/media/{asset}/file?revision=1",
            $"/admin/media/{asset}/crop/Wide", $"/admin/media/pick?item={item}", $"/admin/media?unit={(await Desk.PlaceAsync()).UnitId}",
            $"/admin/media/unused?unit={(await Desk.PlaceAsync()).UnitId}", $"/media/{asset}/x.jpg",
        })
        {
            Assert.Contains(await StatusAsync(visitor, path), new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Redirect, HttpStatusCode.NotFound });
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, path));
            Assert.Contains(await StatusAsync(nobody, path), new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        }

        using var editor = await App.SignedInAsync(Person.SecondEditor);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(editor, $"/admin/media/{asset}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(editor, $"/admin/media/{asset}/crop/Wide"));
    }

    [Fact]
    public async Task A_use_in_a_text_the_person_may_not_see_is_counted_without_its_title()
    {
        var asset = await Desk.AddedAsync(who: Person.TownEditor);
        var item = await Office.DraftAsync(null, ("Title", "还没有公开的标题"));
        Assert.IsType<PlacementOutcome.Placed>(await Desk.UseAsync(asset, item, who: Person.Everything));
        using var town = await App.SignedInAsync(Person.TownEditor);
        var page = await town.GetStringAsync(new Uri($"/admin/media/{asset}", UriKind.Relative), Cancel);
        Assert.DoesNotContain("还没有公开的标题", page, StringComparison.Ordinal);
        Assert.Contains("1 份稿件", page, StringComparison.Ordinal);
        Assert.IsType<MediaOutcome.InUse>(await Desk.DeleteAsync(asset, Person.TownEditor));
    }

    [Fact]
    public async Task A_video_is_public_with_its_text_played_with_subtitles_and_sent_in_ranges()
    {
        var asset = await Desk.VideoAsync();
        var id = await Office.DraftAsync();
        await Desk.UsedAsync(asset, id);
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        using var visitor = App.Visitor();
        var path = (await Office.PublicationsAsync(id))[0].Path;
        var page = await visitor.GetStringAsync(new Uri("/" + path, UriKind.Relative), Cancel);
        Assert.Matches("""<video[^>]*controls[^>]*poster="/files/""", page);
        Assert.Matches("""<track kind="subtitles" srclang="zh" label="中文字幕" src="/files/""", page);

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/media/{asset}/{Uri.EscapeDataString("讲解.mp4")}", UriKind.Relative));
        request.Headers.Range = new RangeHeaderValue(4, 11);
        using var part = await visitor.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("ftypisom", await part.Content.ReadAsStringAsync(Cancel));

        (await Office.WithdrawAsync(id)).MustBeDone();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, $"/media/{asset}/{Uri.EscapeDataString("讲解.mp4")}"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    public sealed class OnSqlite() : MediaDoorTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : MediaDoorTests(DatabaseKind.Postgres);
}
