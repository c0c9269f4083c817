using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Shijuan.Cms.Core.Papers;

namespace Shijuan.Cms.Core.Web;

/// <summary>文件下载的回答：the file, “you have it already”, or 404.</summary>
public static class FileAnswer
{
    /// <param name="file">Null when it is not there.</param>
    public static IResult Of(HttpContext http, MadeFile? file)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        if (file is null)
        {
            http.Response.Headers.CacheControl = "no-store";
            return Results.NotFound();
        }

        // Kept by the browser, but asked for again each time: after a withdrawal nobody may get it from here.
        http.Response.Headers.CacheControl = "no-cache";
        var tag = new EntityTagHeaderValue(file.Tag, isWeak: true);
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            // The framework compares strongly, where a weak tag never matches.
            http.Response.GetTypedHeaders().ETag = tag;
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        return Results.File(file.Bytes, file.MediaType, file.Name, entityTag: tag);
    }
}
