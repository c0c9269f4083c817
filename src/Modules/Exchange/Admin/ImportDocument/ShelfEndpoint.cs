using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Exchange;

/// <summary>GET <c>/admin/import/shelf/{ticket}</c>：a picture of a preview, for the person who uploaded it.</summary>
internal static class ShelfEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/admin/import/shelf/{ticket}", GetAsync).WithMetadata(new RequiresAttribute(PermissionKeys.Draft)).ExcludeFromDescription();

    private static async Task<IResult> GetAsync(string ticket, HttpContext http, CurrentActor current, ShelfTickets tickets, ImportShelf shelf, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        var actor = await current.FindAsync(cancel);
        return actor is not null && actor.CanAnywhere(CorePermissions.Draft)
            && tickets.Read(actor, ticket) is { } file && file.MediaType.StartsWith("image/", StringComparison.Ordinal)
            && shelf.Files.OpenRead(file.Sha256) is { } content
            ? Results.File(content, file.MediaType)
            : Results.NotFound();
    }
}
