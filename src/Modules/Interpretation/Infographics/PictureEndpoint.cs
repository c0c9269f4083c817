using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>GET 图解的 PNG：what is public now. What is not public, or has no picture, answers 404.</summary>
internal static class PictureEndpoint
{
    public const string Route = "/interpretation/{itemId:int}/picture.png";

    /// <summary>Null when the server cannot draw.</summary>
    public static string? UrlOf(int itemId) => InfographicFonts.AreThere ? FormattableString.Invariant($"/interpretation/{itemId}/picture.png") : null;

    public static void Map(IEndpointRouteBuilder routes)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods(Route, methods, AnswerAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> AnswerAsync(int itemId, PublicPictures pictures, HttpContext http, CancellationToken cancel) =>
        FileAnswer.Of(http, await pictures.GetAsync(itemId, http.Request.IsHttps ? Uri.UriSchemeHttps : Uri.UriSchemeHttp, cancel));
}
