using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Shijuan.Cms.Disclosure;

/// <summary>GET 文字版和图片版 of a public document.</summary>
internal static class PaperEndpoints
{
    public const string TextRoute = "/zfxxgk/gfxwj/{itemId:int}/text.docx";
    public const string PageRoute = "/zfxxgk/gfxwj/{itemId:int}/page.pdf";

    public static string TextUrl(int itemId) => FormattableString.Invariant($"/zfxxgk/gfxwj/{itemId}/text.docx");

    public static string PageUrl(int itemId) => FormattableString.Invariant($"/zfxxgk/gfxwj/{itemId}/page.pdf");

    public static void Map(IEndpointRouteBuilder routes)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods(TextRoute, methods, (int itemId, PublicPapers papers, HttpContext http, CancellationToken cancel) =>
            AnswerAsync(itemId, PaperFormat.Text, papers, http, cancel)).ExcludeFromDescription();
        routes.MapMethods(PageRoute, methods, (int itemId, PublicPapers papers, HttpContext http, CancellationToken cancel) =>
            AnswerAsync(itemId, PaperFormat.Page, papers, http, cancel)).ExcludeFromDescription();
    }

    private static async Task<IResult> AnswerAsync(int itemId, PaperFormat format, PublicPapers papers, HttpContext http, CancellationToken cancel)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        if (await papers.GetAsync(itemId, format, cancel) is not { } file)
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
