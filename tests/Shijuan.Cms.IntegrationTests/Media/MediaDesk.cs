using Microsoft.EntityFrameworkCore;
using NetVips;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Media;

/// <summary>What people do in the library, in sentences. Each step runs in a scope of its own, like a request.</summary>
internal sealed class MediaDesk(CmsApp app)
{
    public static readonly byte[] Subtitles = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n你好\n"u8.ToArray();
    public static readonly byte[] Mp4 = [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[64]];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A picture; another shade is another file.</summary>
    public static byte[] Picture(int shade = 40, int width = 400, int height = 200)
    {
        using var black = Image.Black(width, height, bands: 3);
        using var grey = (black + shade).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return grey.JpegsaveBuffer();
    }

    public async Task<MediaPlace> PlaceAsync(string unit = TestCounty.GovOffice) =>
        new(await app.ReadAsync(db => db.Units.Where(u => u.Key == unit).Select(u => u.Id).SingleAsync(Cancel)), null);

    public async Task<MediaOutcome> AddAsync(byte[] bytes, string name, Person? who = null, SameNameChoice choice = SameNameChoice.Ask, MediaPlace? place = null)
    {
        var (actor, where) = (await app.ActorAsync(who ?? Person.Editor), place ?? await PlaceAsync(who == Person.TownEditor ? TestCounty.Chengguan : TestCounty.GovOffice));
        return await app.UseAsync((MediaLibrary library) => library.AddAsync(actor, where, new MemoryStream(bytes), name, choice, Cancel));
    }

    public async Task<int> AddedAsync(byte[]? bytes = null, string name = "广场.jpg", Person? who = null) =>
        Assert.IsType<MediaOutcome.Done>(await AddAsync(bytes ?? Picture(), name, who)).Asset.Id;

    public async Task<int> VideoAsync(string name = "讲解.mp4")
    {
        var id = await AddedAsync(Mp4, name);
        Assert.IsType<MediaOutcome.Done>(await AccompanyAsync(id, MediaShape.Subtitles, Subtitles, "讲解.vtt"));
        Assert.IsType<MediaOutcome.Done>(await AccompanyAsync(id, MediaShape.Poster, Picture(), "封面.jpg"));
        return id;
    }

    public async Task<MediaOutcome> AccompanyAsync(int id, MediaShape shape, byte[] bytes, string name, Person? who = null)
    {
        var actor = await app.ActorAsync(who ?? Person.Editor);
        return await app.UseAsync((MediaLibrary library) => library.AccompanyAsync(actor, id, shape, new MemoryStream(bytes), name, Cancel));
    }

    public async Task<MediaOutcome> ReplaceAsync(int id, byte[] bytes, string name = "新.jpg", Person? who = null)
    {
        var actor = await app.ActorAsync(who ?? Person.Editor);
        return await app.UseAsync((MediaLibrary library) => library.ReplaceAsync(actor, id, null, new MemoryStream(bytes), name, Cancel));
    }

    public async Task<MediaOutcome> DescribeAsync(int id, MediaDescription words, Person? who = null, string? name = null, int? changes = null)
    {
        var (actor, asset) = (await app.ActorAsync(who ?? Person.Editor), await AssetAsync(id));
        return await app.UseAsync((MediaShelf shelf) => shelf.DescribeAsync(actor, id, changes ?? asset!.Changes, name ?? asset!.Name, words, Cancel));
    }

    public async Task<MediaOutcome> DeleteAsync(int id, Person? who = null)
    {
        var actor = await app.ActorAsync(who ?? Person.Editor);
        return await app.UseAsync((MediaShelf shelf) => shelf.DeleteAsync(actor, id, Cancel));
    }

    public async Task<PlacementOutcome> UseAsync(int id, int itemId, MediaShape shape = MediaShape.Whole, Person? who = null)
    {
        var actor = await app.ActorAsync(who ?? Person.Editor);
        return await app.UseAsync((MediaPlacement placement) => placement.UseAsync(actor, id, itemId, shape, Cancel));
    }

    public async Task<string> UsedAsync(int id, int itemId, MediaShape shape = MediaShape.Whole) =>
        Assert.IsType<PlacementOutcome.Placed>(await UseAsync(id, itemId, shape)).Sha256;

    public async Task<PlacementOutcome> UpdateAsync(int id, int itemId, Person? who = null)
    {
        var actor = await app.ActorAsync(who ?? Person.Editor);
        return await app.UseAsync((MediaPlacement placement) => placement.UpdateAsync(actor, id, itemId, Cancel));
    }

    public async Task<IReadOnlyList<MediaUse>> UsesAsync(int id) =>
        (await app.UseAsync((MediaUses uses) => uses.OfAsync([id], Cancel)))[id].ToList();

    public Task<List<int>> UnusedAsync() => app.UseAsync((MediaUses uses) => uses.Unused().Select(a => a.Id).Order().ToListAsync(Cancel));

    public Task<MediaAsset?> AssetAsync(int id) =>
        app.ReadAsync(db => db.Set<MediaAsset>().AsNoTracking().Include(a => a.Files).SingleOrDefaultAsync(a => a.Id == id, Cancel));

    public Task<List<MediaAsset>> AllAsync() => app.ReadAsync(db => db.Set<MediaAsset>().AsNoTracking().Include(a => a.Files).ToListAsync(Cancel));

    public Task<List<Attachment>> FilesAsync(int itemId) => app.UseAsync(async (ContentStore store) =>
        (await store.LoadAsync(itemId, Cancel))!.Current.Attachments.OrderBy(a => a.Kind).ThenBy(a => a.Order).ToList());

    public Task<AdoptionResult> RebuildAsync() => app.UseAsync((MediaAdoption adoption) => adoption.RunAsync(Cancel));
}
