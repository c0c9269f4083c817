using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>公开文件：exists exactly as long as the item's open publication has it.</summary>
internal static class FileEndpoint
{
    private const string Sandbox = "default-src 'none'; sandbox; frame-ancestors 'none'";
    private static readonly string[] ShownInPage = ["image/png", "image/jpeg", "image/webp", "image/gif"];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/files/{itemId:int}/{hash:length(16)}/{name}", [HttpMethods.Get, HttpMethods.Head], GetAsync);

    private static async Task<IResult> GetAsync(
        int itemId, string hash, string name, CmsDbContext db, FileStore files, HttpContext http, CancellationToken cancel)
    {
        http.Response.Headers.ContentSecurityPolicy = Sandbox;
        var file = await db.Publications.AsNoTracking()
            .Where(p => p.ItemId == itemId && p.ClosedAtUtc == null)
            .SelectMany(p => p.Version.Attachments)
            .Where(a => a.Sha256.StartsWith(hash) && a.FileName == name)
            .FirstOrDefaultAsync(cancel);
        if (file is null || files.OpenRead(file.Sha256) is not { } content)
        {
            http.Response.Headers.CacheControl = "no-store";
            return Results.NotFound();
        }

        // Kept by the browser, but asked for again each time: after a withdrawal nobody may get it from here.
        http.Response.Headers.CacheControl = "no-cache";
        return Results.File(
            content,
            file.MediaType,
            IsShown(file) ? null : file.FileName,
            entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""),
            enableRangeProcessing: true);
    }

    private static bool IsShown(Attachment file) =>
        (file.Kind is AttachmentKind.Image or AttachmentKind.Poster && ShownInPage.Contains(file.MediaType))
        || file.Kind is AttachmentKind.Video or AttachmentKind.Subtitles;
}
