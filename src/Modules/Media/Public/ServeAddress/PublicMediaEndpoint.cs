using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Media;

/// <summary>
/// 固定网址 <c>/media/{id}/{name}</c>：the newest revision that a public text holds. It stays the same over replacements, and a replacement is seen
/// there only once a text with the new bytes has passed the gate. What no public text holds answers 404 and is not kept anywhere.
/// </summary>
internal static class PublicMediaEndpoint
{
    private const string Sandbox = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/media/{id:int}/{name}", [HttpMethods.Get, HttpMethods.Head], GetAsync);

    private static async Task<IResult> GetAsync(int id, string name, CmsDbContext db, FileStore files, HttpContext http, CancellationToken cancel)
    {
        http.Response.Headers.ContentSecurityPolicy = Sandbox;
        var file = await db.Set<MediaFile>().AsNoTracking()
            .Where(f => f.AssetId == id && f.Shape == MediaShape.Whole)
            .Where(f => db.Publications.Any(p => p.ClosedAtUtc == null && db.Attachments.Any(a => a.VersionId == p.VersionId && a.Sha256 == f.Sha256)))
            .OrderByDescending(f => f.Revision)
            .FirstOrDefaultAsync(cancel);
        var asset = file is null ? null : await db.Set<MediaAsset>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (file is null || asset is null)
        {
            return Missing(http);
        }

        if (name != asset.Name)
        {
            // The number is the address; the name may have been mended since.
            http.Response.Headers.CacheControl = "no-store";
            return Results.LocalRedirect($"/media/{id}/{Uri.EscapeDataString(asset.Name)}");
        }

        if (files.OpenRead(file.Sha256) is not { } content)
        {
            return Missing(http);
        }

        http.Response.Headers.CacheControl = "no-cache";
        return Results.File(
            content, file.MediaType, asset.Kind is FileKind.Image or FileKind.Video ? null : asset.Name,
            entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }

    private static IResult Missing(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.NotFound();
    }
}
