using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Media;

/// <summary>后台看素材：GET <c>/admin/media/{id}/file/{shape}</c>, newest revision unless <c>?revision=</c>; <c>/crop/{shape}?x=&amp;y=</c> cuts around a point that is being tried.</summary>
internal static class ServeMediaEndpoint
{
    private const string Sandbox = "sandbox; default-src 'none'";

    public static async Task<IResult> FileAsync(
        int id, string? shape, int? revision, HttpContext http, CurrentActor current, MediaDoor door, FileStore files, CancellationToken cancel)
    {
        var wanted = MediaShape.Whole;
        if ((shape is not null && !Enum.TryParse(shape, out wanted)) || await door.OpenAsync(await current.GetAsync(cancel), id, cancel) is not { } asset)
        {
            return Missing();
        }

        var file = revision is { } number
            ? asset.Files.Where(f => f.Revision == number && f.Shape == wanted).MaxBy(f => f.Id)
            : asset.File(wanted) ?? (wanted == MediaShape.Thumbnail && asset.IsPicture ? asset.Whole : null);
        if (file is null || files.OpenRead(file.Sha256) is not { } bytes)
        {
            return Missing();
        }

        http.Response.Headers.ContentSecurityPolicy = Sandbox;
        http.Response.Headers.CacheControl = "private, no-cache";
        var shown = file.Shape is not MediaShape.Whole || asset.Kind is FileKind.Image or FileKind.Video or FileKind.Audio;
        return Results.File(
            bytes, file.MediaType, shown ? null : asset.Name, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }

    public static async Task<IResult> CropAsync(
        int id, string shape, double? x, double? y, HttpContext http, CurrentActor current, MediaDoor door, MediaIntake intake, CancellationToken cancel)
    {
        if (!Enum.TryParse<MediaShape>(shape, out var wanted) || MediaShapes.RatioOf(wanted) is null
            || await door.OpenAsync(await current.GetAsync(cancel), id, cancel) is not { IsPicture: true } asset)
        {
            return Missing();
        }

        try
        {
            var cut = await intake.CutAsync(asset.Whole, wanted, x ?? asset.FocalX, y ?? asset.FocalY, cancel);
            http.Response.Headers.ContentSecurityPolicy = Sandbox;
            return Results.Bytes(cut.Content, cut.MediaType);
        }
        catch (FileRefusedException)
        {
            // The stored bytes are gone or damaged.
            return Missing();
        }
    }

    private static IResult Missing() => MediaEndpoints.Refusal(StatusCodes.Status404NotFound, "没有这个文件。");
}
