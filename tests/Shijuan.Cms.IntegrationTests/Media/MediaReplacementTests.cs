using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Media;

/// <summary>F7: a replacement keeps address and history and never changes what is signed; F5, F6: the address is as public as the text.</summary>
public abstract class MediaReplacementTests(DatabaseKind database) : CmsTest(database)
{
    private static readonly byte[] Old = "项目,金额\n道路,100\n"u8.ToArray();
    private static readonly byte[] New = "项目,金额\n道路,200\n"u8.ToArray();

    private MediaDesk Desk => new(App);

    [Fact]
    public async Task F7_the_address_shows_new_bytes_only_after_a_text_with_them_was_published()
    {
        var asset = await Desk.AddedAsync(Old, "申请表.csv");
        var address = $"/media/{asset}/{Uri.EscapeDataString("申请表.csv")}";
        var id = await Office.DraftAsync();
        await Desk.UsedAsync(asset, id);
        await MissingAsync(address);
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        await MissingAsync(address);
        (await Office.PublishAsync(id)).MustBePublished();
        Assert.Equal(Old, await BytesAsync(address));

        var fingerprint = (await Office.ItemAsync(id)).Current.Fingerprint;
        Assert.IsType<MediaOutcome.Done>(await Desk.ReplaceAsync(asset, New, "另一个名字.csv"));
        Assert.Equal(Old, await BytesAsync(address));
        Assert.Equal(fingerprint, (await Office.ItemAsync(id)).Current.Fingerprint);
        Assert.True(Assert.Single(await Desk.UsesAsync(asset)).IsOld);

        Assert.IsType<PlacementOutcome.Placed>(await Desk.UpdateAsync(asset, id));
        Assert.Equal(ContentState.Draft, (await Office.ItemAsync(id)).State);
        Assert.Equal(Hash(New), Assert.Single(await Desk.FilesAsync(id)).Sha256);
        Assert.Equal(Old, await BytesAsync(address));
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        Assert.Equal(New, await BytesAsync(address));

        var history = (await Desk.AssetAsync(asset))!.Files;
        Assert.Equal([(1, Hash(Old)), (2, Hash(New))], history.Where(f => f.Shape == MediaShape.Whole).OrderBy(f => f.Revision).Select(f => (f.Revision, f.Sha256)));
        Assert.True(await App.UseAsync((FileStore store) => Task.FromResult(store.Exists(Hash(Old)))));

        (await Office.WithdrawAsync(id)).MustBeDone();
        await MissingAsync(address);
    }

    [Fact]
    public async Task A_picture_is_exchanged_in_the_list_and_in_the_text_of_the_draft()
    {
        var asset = await Desk.AddedAsync();
        var id = await Office.DraftAsync();
        var old = await Desk.UsedAsync(asset, id, MediaShape.Wide);
        (await Office.SaveAsync(id, null, ("Body", $"""<p>见图。</p><img src="cms-file:{old}" alt="大厅">"""))).MustBeDone();
        Assert.IsType<MediaOutcome.Done>(await Desk.ReplaceAsync(asset, MediaDesk.Picture(90)));
        Assert.IsType<PlacementOutcome.Placed>(await Desk.UpdateAsync(asset, id));
        var current = (await Office.ItemAsync(id)).Current;
        var picture = Assert.Single(current.Attachments);
        Assert.NotEqual(old, picture.Sha256);
        Assert.Contains("cms-file:" + picture.Sha256, current.BodyHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(old, current.BodyHtml, StringComparison.Ordinal);
        var use = Assert.Single(await Desk.UsesAsync(asset));
        Assert.Equal((MediaShape.Wide, false), (use.Shape, use.IsOld));
    }

    [Fact]
    public async Task A_text_under_review_is_not_touched()
    {
        var asset = await Desk.AddedAsync(Old, "申请表.csv");
        var id = await Office.DraftAsync();
        await Desk.UsedAsync(asset, id);
        (await Office.SubmitAsync(id)).MustBeDone();
        Assert.IsType<MediaOutcome.Done>(await Desk.ReplaceAsync(asset, New, "申请表.csv"));
        Assert.IsType<PlacementOutcome.Stopped>(await Desk.UpdateAsync(asset, id));
        Assert.Equal(Hash(Old), Assert.Single(await Desk.FilesAsync(id)).Sha256);
    }

    [Fact]
    public async Task F7_a_name_that_is_taken_is_asked_about_and_each_answer_is_followed()
    {
        var first = await Desk.AddedAsync(Old, "申请表.csv");
        Assert.Equal(first, Assert.IsType<MediaOutcome.SameName>(await Desk.AddAsync(New, "申请表.csv")).AssetId);
        Assert.Single(await Desk.AllAsync());
        var both = Assert.IsType<MediaOutcome.Done>(await Desk.AddAsync(New, "申请表.csv", choice: SameNameChoice.KeepBoth)).Asset;
        Assert.Equal("申请表 (2).csv", both.Name);
        var replaced = Assert.IsType<MediaOutcome.Done>(await Desk.AddAsync(New, "申请表.csv", choice: SameNameChoice.Replace)).Asset;
        Assert.Equal((first, 2), (replaced.Id, replaced.Revision));
    }

    [Fact]
    public async Task A_replacement_of_another_type_is_refused()
    {
        var asset = await Desk.AddedAsync(Old, "申请表.csv");
        var refused = Assert.IsType<MediaOutcome.FileRefused>(await Desk.ReplaceAsync(asset, "文字"u8.ToArray(), "申请表.txt"));
        Assert.Contains(".csv", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await Desk.AssetAsync(asset))!.Revision);
    }

    private async Task<byte[]> BytesAsync(string address)
    {
        using var visitor = App.Visitor();
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    private async Task MissingAsync(string address)
    {
        using var visitor = App.Visitor();
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public sealed class OnSqlite() : MediaReplacementTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : MediaReplacementTests(DatabaseKind.Postgres);
}
