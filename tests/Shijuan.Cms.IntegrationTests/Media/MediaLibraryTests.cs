using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Media;

/// <summary>The library itself: words about a picture, folders, videos, and the one audit row of each change.</summary>
public abstract class MediaLibraryTests(DatabaseKind database) : CmsTest(database)
{
    private MediaDesk Desk => new(App);

    [Fact]
    public async Task C20_the_alternative_text_has_three_states_and_missing_is_never_saved_as_decided()
    {
        var asset = await Desk.AddedAsync();
        Assert.Equal(MediaAlternative.Missing, (await Desk.AssetAsync(asset))!.Alternative);
        foreach (var words in new MediaDescription[]
        {
            new() { Alternative = MediaAlternative.Missing },
            new() { Alternative = MediaAlternative.Text, AlternativeText = " " },
            new() { Alternative = MediaAlternative.Text, AlternativeText = "IMG_0001.JPG" },
        })
        {
            Assert.Equal("AlternativeText", Assert.Single(Assert.IsType<MediaOutcome.Invalid>(await Desk.DescribeAsync(asset, words)).Errors).Field);
        }

        Assert.IsType<MediaOutcome.Done>(await Desk.DescribeAsync(asset, new() { Alternative = MediaAlternative.Text, AlternativeText = "县政务服务中心大厅" }));
        Assert.Equal("县政务服务中心大厅", (await Desk.AssetAsync(asset))!.AlternativeText);
        Assert.IsType<MediaOutcome.Done>(await Desk.DescribeAsync(asset, new() { Alternative = MediaAlternative.Decorative }));
        Assert.Equal((MediaAlternative.Decorative, ""), ((await Desk.AssetAsync(asset))!.Alternative, (await Desk.AssetAsync(asset))!.AlternativeText));
    }

    [Fact]
    public async Task Stale_words_are_refused()
    {
        var asset = await Desk.AddedAsync();
        var seen = (await Desk.AssetAsync(asset))!.Changes;
        var words = new MediaDescription { Alternative = MediaAlternative.Decorative };
        Assert.IsType<MediaOutcome.Done>(await Desk.DescribeAsync(asset, words));
        Assert.IsType<MediaOutcome.Conflict>(await Desk.DescribeAsync(asset, words, Person.SecondEditor, changes: seen));
    }

    [Fact]
    public async Task Another_units_library_does_not_exist_for_an_editor()
    {
        var asset = await Desk.AddedAsync();
        var words = new MediaDescription { Alternative = MediaAlternative.Decorative };
        Assert.IsType<MediaOutcome.NotFound>(await Desk.DescribeAsync(asset, words, Person.TownEditor));
        Assert.IsType<MediaOutcome.NotFound>(await Desk.ReplaceAsync(asset, MediaDesk.Picture(70), who: Person.TownEditor));
        Assert.IsType<MediaOutcome.NotFound>(await Desk.DeleteAsync(asset, Person.TownEditor));
        Assert.IsType<MediaOutcome.NotFound>(await Desk.AddAsync(MediaDesk.Picture(70), "x.jpg", Person.TownEditor, place: await Desk.PlaceAsync()));
        Assert.IsType<PlacementOutcome.NotFound>(await Desk.UseAsync(asset, await Office.DraftAsync(), who: Person.TownEditor));
        Assert.Equal(0, (await Desk.AssetAsync(asset))!.Files.Count(f => f.Revision > 1));
        Assert.All((await Office.AuditAsync()).Where(a => a.ActorName == Person.TownEditor.Name), a => Assert.Equal(AuditOutcome.Refused, a.Outcome));
    }

    [Fact]
    public async Task A_folder_opens_no_door_to_another_unit_and_goes_only_when_empty()
    {
        var (place, town) = (await Desk.PlaceAsync(), await Desk.PlaceAsync(TestCounty.Chengguan));
        var actor = await App.ActorAsync(Person.Editor);
        var folder = Assert.IsType<FolderOutcome.Done>(await FoldersAsync(f => f.CreateAsync(actor, place, "会议", Cancel))).Folder;
        var inner = Assert.IsType<FolderOutcome.Done>(await FoldersAsync(f => f.CreateAsync(actor, place with { FolderId = folder.Id }, "2025", Cancel))).Folder;
        Assert.IsType<FolderOutcome.Conflict>(await FoldersAsync(f => f.CreateAsync(actor, place, " 会议 ", Cancel)));
        Assert.IsType<FolderOutcome.Invalid>(await FoldersAsync(f => f.ChangeAsync(actor, folder.Id, "会议", inner.Id, Cancel)));
        Assert.IsType<FolderOutcome.NotFound>(await FoldersAsync(f => f.CreateAsync(actor, town, "会议", Cancel)));

        var other = await Desk.AddedAsync(who: Person.TownEditor);
        var townActor = await App.ActorAsync(Person.TownEditor);
        Assert.IsType<MediaOutcome.NotFound>(await App.UseAsync((MediaShelf shelf) => shelf.MoveAsync(townActor, other, folder.Id, Cancel)));
        var asset = await Desk.AddedAsync();
        Assert.IsType<MediaOutcome.Done>(await App.UseAsync((MediaShelf shelf) => shelf.MoveAsync(actor, asset, inner.Id, Cancel)));
        Assert.IsType<FolderOutcome.Conflict>(await FoldersAsync(f => f.DeleteAsync(actor, inner.Id, Cancel)));
        Assert.IsType<MediaOutcome.Done>(await Desk.DeleteAsync(asset));
        Assert.IsType<FolderOutcome.Done>(await FoldersAsync(f => f.DeleteAsync(actor, inner.Id, Cancel)));
    }

    [Fact]
    public async Task A_video_needs_subtitles_and_a_poster_and_brings_them_into_the_draft()
    {
        var asset = await Desk.AddedAsync(MediaDesk.Mp4, "讲解.mp4");
        var id = await Office.DraftAsync();
        Assert.IsType<PlacementOutcome.Refused>(await Desk.UseAsync(asset, id));
        Assert.IsType<MediaOutcome.FileRefused>(await Desk.AccompanyAsync(asset, MediaShape.Subtitles, "1\n00:00:01,000 --> 00:00:02,000\n你好\n"u8.ToArray(), "讲解.srt"));
        Assert.IsType<MediaOutcome.Done>(await Desk.AccompanyAsync(asset, MediaShape.Subtitles, MediaDesk.Subtitles, "讲解.vtt"));
        Assert.IsType<MediaOutcome.Done>(await Desk.AccompanyAsync(asset, MediaShape.Poster, MediaDesk.Picture(), "封面.jpg"));
        await Desk.UsedAsync(asset, id);
        var files = await Desk.FilesAsync(id);
        Assert.Equal([AttachmentKind.Video, AttachmentKind.Subtitles, AttachmentKind.Poster], files.Select(f => f.Kind));
        Assert.Single(files.Select(f => f.Order).Distinct());

        var actor = await App.ActorAsync(Person.Editor);
        (await App.UseAsync((DraftFiles drafts) => drafts.RemoveAsync(actor, id, files[0].Id, Cancel))).MustBeDone();
        Assert.Empty(await Desk.FilesAsync(id));
    }

    [Fact]
    public async Task A_video_that_came_past_the_library_does_not_pass_the_gate()
    {
        var id = await Office.DraftAsync();
        var actor = await App.ActorAsync(Person.Editor);
        var video = new Attachment(AttachmentKind.File, new string('a', 64), "讲解.mp4", "video/mp4", 9, 1);
        (await App.UseAsync((DraftFiles drafts) => drafts.AddAsync(actor, id, video, Cancel))).MustBeDone();
        Assert.Contains("media.video-subtitles.missing", (await Office.SubmitAsync(id)).MustBeBlocked());
    }

    [Fact]
    public async Task A_crop_keeps_the_marked_point_and_is_remembered_once()
    {
        var asset = await Desk.AddedAsync();
        Assert.IsType<MediaOutcome.Done>(await Desk.DescribeAsync(asset, new() { Alternative = MediaAlternative.Decorative, FocalX = 1, FocalY = 0 }));
        var (one, two) = (await Office.DraftAsync(), await Office.DraftAsync());
        var sha = await Desk.UsedAsync(asset, one, MediaShape.Square);
        Assert.Equal(sha, await Desk.UsedAsync(asset, two, MediaShape.Square));
        var crop = Assert.Single((await Desk.AssetAsync(asset))!.Files, f => f.Shape == MediaShape.Square);
        Assert.Equal((200, 200, sha), (crop.Width, crop.Height, crop.Sha256));
    }

    [Fact]
    public async Task Every_action_leaves_exactly_one_row()
    {
        var actor = await App.ActorAsync(Person.Editor);
        var place = await Desk.PlaceAsync();
        var asset = 0;
        var actions = new (string Action, Func<Task> Act)[]
        {
            ("media.add", async () => asset = await Desk.AddedAsync()),
            ("media.describe", () => Desk.DescribeAsync(asset, new() { Alternative = MediaAlternative.Decorative })),
            ("media.describe", () => Desk.DescribeAsync(asset, new())),
            ("media.replace", () => Desk.ReplaceAsync(asset, MediaDesk.Picture(90))),
            ("media.replace", () => Desk.ReplaceAsync(asset, "文字"u8.ToArray(), "x.txt")),
            ("media.subtitles", () => Desk.AccompanyAsync(asset, MediaShape.Subtitles, MediaDesk.Subtitles, "x.vtt")),
            ("media.move", () => App.UseAsync((MediaShelf shelf) => shelf.MoveAsync(actor, asset, null, Cancel))),
            ("media.folder-create", () => FoldersAsync(f => f.CreateAsync(actor, place, "会议", Cancel))),
            ("media.delete", () => Desk.DeleteAsync(asset)),
        };
        foreach (var (action, act) in actions)
        {
            var before = (await Office.AuditAsync()).Count;
            await act();
            Assert.Equal(action, Assert.Single((await Office.AuditAsync()).Skip(before)).Action);
        }

        Assert.True((await Office.VerifyAuditAsync()).Intact);
    }

    [Fact]
    public async Task A_change_nobody_reports_is_refused()
    {
        var asset = await Desk.AddedAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => App.UseAsync<Core.Persistence.CmsDbContext>(async db =>
        {
            db.Remove(await db.Set<MediaAsset>().SingleAsync(a => a.Id == asset, Cancel));
            await db.SaveChangesAsync(Cancel);
        }));
    }

    private Task<FolderOutcome> FoldersAsync(Func<MediaFolders, Task<FolderOutcome>> act) => App.UseAsync(act);

    public sealed class OnSqlite() : MediaLibraryTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : MediaLibraryTests(DatabaseKind.Postgres);
}
