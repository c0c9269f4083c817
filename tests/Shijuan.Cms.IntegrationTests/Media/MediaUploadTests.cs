using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Media;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Media;

/// <summary>An upload in pieces: goes on where it broke off, shows nothing before it is whole and inspected, and belongs to one person.</summary>
public abstract partial class MediaUploadTests(DatabaseKind database) : CmsTest(database)
{
    private static readonly byte[] File = [.. "%PDF-1.7\n"u8, .. Enumerable.Repeat((byte)'x', 900_000), .. "\n%%EOF\n"u8];

    private MediaDesk Desk => new(App);

    [Fact]
    public async Task An_interrupted_upload_goes_on_at_the_byte_it_reached_and_ends_in_the_library()
    {
        using var client = await ClientAsync(Person.Editor);
        var id = await BeginAsync(client, "年报.pdf", File.Length);
        Assert.Equal(400_000, await PutAsync(client, id, 0, File[..400_000]));
        using (var early = await client.PostAsJsonAsync($"/admin/media/uploads/{id}/finish", new { sameName = "Ask" }, Cancel))
        {
            Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        }

        // A piece that was sent twice, as after a lost answer, changes nothing.
        Assert.Equal(400_000, await PutAsync(client, id, 0, File[..400_000], HttpStatusCode.Conflict));
        Assert.Equal(400_000, await OffsetAsync(client, id));
        Assert.Equal(id, await BeginAsync(client, "年报.pdf", File.Length));
        Assert.Empty(await Desk.AllAsync());
        Assert.Equal(File.Length, await PutAsync(client, id, 400_000, File[400_000..]));
        using var done = await client.PostAsJsonAsync(
            $"/admin/media/uploads/{id}/finish", new { sha256 = Convert.ToHexStringLower(SHA256.HashData(File)), sameName = "Ask" }, Cancel);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        var asset = Assert.Single(await Desk.AllAsync());
        Assert.Equal(("年报.pdf", (long)File.Length), (asset.Name, asset.Whole.Size));
        Assert.Equal(HttpStatusCode.NotFound, await HeadAsync(client, id));
        Assert.Empty(PartialFiles());
    }

    [Fact]
    public async Task What_the_inspection_refuses_is_not_kept()
    {
        using var client = await ClientAsync(Person.Editor);
        byte[] program = [.. "MZ"u8, .. new byte[500]];
        var id = await BeginAsync(client, "年报.pdf", program.Length);
        await PutAsync(client, id, 0, program);
        using var done = await client.PostAsJsonAsync($"/admin/media/uploads/{id}/finish", new { sameName = "Ask" }, Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, done.StatusCode);
        Assert.Empty(await Desk.AllAsync());
        Assert.Empty(PartialFiles());
    }

    [Fact]
    public async Task A_hash_that_differs_is_refused()
    {
        using var client = await ClientAsync(Person.Editor);
        var id = await BeginAsync(client, "年报.pdf", File.Length);
        await PutAsync(client, id, 0, File);
        using var done = await client.PostAsJsonAsync($"/admin/media/uploads/{id}/finish", new { sha256 = new string('0', 64), sameName = "Ask" }, Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, done.StatusCode);
        Assert.Empty(await Desk.AllAsync());
    }

    [Theory]
    [InlineData("木马.exe", 100)]
    [InlineData("空.pdf", 0)]
    [InlineData("大.pdf", 60L * 1024 * 1024)]
    [InlineData("大.mp4", 600L * 1024 * 1024)]
    public async Task What_cannot_be_taken_is_refused_before_it_is_sent(string name, long size)
    {
        using var client = await ClientAsync(Person.Editor);
        using var answer = await client.PostAsJsonAsync("/admin/media/uploads", await BeginBodyAsync(name, size), Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("message", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_was_announced_is_not_taken()
    {
        using var client = await ClientAsync(Person.Editor);
        var id = await BeginAsync(client, "年报.pdf", 100);
        using var answer = await client.SendAsync(Piece(id, 0, new byte[200]), Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(0, await OffsetAsync(client, id));
    }

    [Fact]
    public async Task A_session_is_not_there_for_anybody_else()
    {
        using var client = await ClientAsync(Person.Editor);
        var id = await BeginAsync(client, "年报.pdf", File.Length);
        using var colleague = await ClientAsync(Person.SecondEditor);
        Assert.Equal(HttpStatusCode.NotFound, await HeadAsync(colleague, id));
        using var piece = await colleague.SendAsync(Piece(id, 0, File), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, piece.StatusCode);
        using var foreign = await colleague.PostAsJsonAsync("/admin/media/uploads", await BeginBodyAsync("x.pdf", 10, TestCounty.Chengguan), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task A_write_without_the_token_of_the_page_is_refused()
    {
        App.Log.Expect("The required antiforgery cookie");
        using var client = await App.SignedInAsync(Person.Editor);
        using var answer = await client.PostAsJsonAsync("/admin/media/uploads", await BeginBodyAsync("x.pdf", 10), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task What_nobody_finishes_is_cleaned_away()
    {
        using var client = await ClientAsync(Person.Editor);
        var id = await BeginAsync(client, "年报.pdf", File.Length);
        await PutAsync(client, id, 0, File[..1000]);
        await CleanAsync();
        Assert.Single(PartialFiles());
        App.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.NotFound, await HeadAsync(await ClientAsync(Person.Editor), id));
        await CleanAsync();
        Assert.Empty(PartialFiles());
        Assert.Equal(0, await App.ReadAsync(db => db.Set<MediaUpload>().CountAsync(Cancel)));
    }

    private Task CleanAsync() => App.UseAsync((CleanUploads job) => job.RunAsync(Cancel));

    private string[] PartialFiles()
    {
        var folder = ((UploadFolder)App.Services.GetService(typeof(UploadFolder))!).Path;
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }

    private async Task<HttpClient> ClientAsync(Person who)
    {
        using var signedIn = await App.SignedInAsync(who);
        var session = signedIn.DefaultRequestHeaders.GetValues("Cookie").Single();
        var client = App.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/admin/media", UriKind.Relative));
        request.Headers.Add("Cookie", session);
        using var page = await client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var cookies = page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).Prepend(session);
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies));
        client.DefaultRequestHeaders.Add("RequestVerificationToken", WebUtility.HtmlDecode(Token().Match(await page.Content.ReadAsStringAsync(Cancel)).Groups["value"].Value));
        return client;
    }

    private async Task<object> BeginBodyAsync(string name, long size, string unit = TestCounty.GovOffice) =>
        new { unit = (await Desk.PlaceAsync(unit)).UnitId, folder = (int?)null, name, size, stamp = 7, sameName = "Ask" };

    private async Task<Guid> BeginAsync(HttpClient client, string name, long size)
    {
        using var answer = await client.PostAsJsonAsync("/admin/media/uploads", await BeginBodyAsync(name, size), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("id").GetGuid();
    }

    private static async Task<long> PutAsync(HttpClient client, Guid id, long offset, byte[] piece, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await client.SendAsync(Piece(id, offset, piece), Cancel);
        Assert.Equal(expected, answer.StatusCode);
        return long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<long> OffsetAsync(HttpClient client, Guid id)
    {
        using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri($"/admin/media/uploads/{id}", UriKind.Relative)), Cancel);
        return long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<HttpStatusCode> HeadAsync(HttpClient client, Guid id)
    {
        using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri($"/admin/media/uploads/{id}", UriKind.Relative)), Cancel);
        return answer.StatusCode;
    }

    private static HttpRequestMessage Piece(Guid id, long offset, byte[] piece)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"/admin/media/uploads/{id}", UriKind.Relative)) { Content = new ByteArrayContent(piece) };
        request.Headers.Add("Upload-Offset", offset.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return request;
    }

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    public sealed class OnSqlite() : MediaUploadTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : MediaUploadTests(DatabaseKind.Postgres);
}
