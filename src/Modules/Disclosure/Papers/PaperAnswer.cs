using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Shijuan.Cms.Disclosure;

/// <summary>文件下载的回答：the file, “you have it already”, or 404.</summary>
internal static class PaperAnswer
{
    /// <param name="file">Null when it is not there.</param>
    public static IResult Of(HttpContext http, PaperFile? file, PaperFormat format)
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

        return Results.File(file.Bytes, format == PaperFormat.Text ? PaperDocx.MediaType : PaperPdf.MediaType, file.Name, entityTag: tag);
    }
}
