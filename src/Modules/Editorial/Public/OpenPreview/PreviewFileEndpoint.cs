using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Shijuan.Cms.Editorial;

/// <summary>GET <c>/preview/{token}/files/{sha}</c>.</summary>
internal static class PreviewFileEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/preview/{token}/files/{sha}", GetAsync);

    private static async Task<IResult> GetAsync(string token, string sha, HttpContext http, OpenPreview preview, CancellationToken cancel)
    {
        PreviewHeaders.Apply(http.Response);
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return await preview.FileAsync(token, sha, cancel) is { } file
            ? Results.Stream(file.Bytes, file.MediaType, file.Inline ? null : file.FileName)
            : Results.NotFound();
    }
}
