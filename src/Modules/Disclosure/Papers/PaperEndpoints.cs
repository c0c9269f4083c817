using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shijuan.Cms.Core.Web;

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

    private static async Task<IResult> AnswerAsync(int itemId, PaperFormat format, PublicPapers papers, HttpContext http, CancellationToken cancel) =>
        FileAnswer.Of(http, await papers.GetAsync(itemId, format, cancel));
}
