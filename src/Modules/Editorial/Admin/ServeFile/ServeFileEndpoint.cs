using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>GET <c>/admin/files/{itemId}/{sha}</c>.</summary>
internal static class ServeFileEndpoint
{
    public static async Task<IResult> GetAsync(int itemId, string sha, HttpContext http, CurrentActor current, ServeFile files, CancellationToken cancel)
    {
        if (await files.OpenAsync(await current.GetAsync(cancel), itemId, sha, cancel) is not { } file)
        {
            return DraftingEndpoints.Refusal(StatusCodes.Status404NotFound, "没有这个文件。");
        }

        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.Stream(file.Bytes, file.MediaType, file.Inline ? null : file.FileName, enableRangeProcessing: true);
    }
}
