using System.Text;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>长辈版的开关 and the browser's little picture.</summary>
internal static class ViewEndpoints
{
    // Our own sign, not the national emblem: a page with a river.
    private const string Icon =
        """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#0b4f8a"/><path d="M8 7h16v4H8zM8 14h11v3H8z" fill="#fff"/><path d="M7 24q4.5-5 9 0t9 0" fill="none" stroke="#fff" stroke-width="3"/></svg>""";

    private static readonly byte[] IconBytes = Encoding.UTF8.GetBytes(Icon);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/view", Choose);
        routes.MapGet("/favicon.ico", (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=86400";
            return Results.Bytes(IconBytes, "image/svg+xml");
        });
    }

    private static IResult Choose(string? mode, string? @return, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        var cookie = new CookieOptions
        {
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        };
        if (mode == SiteFrame.ElderValue)
        {
            http.Response.Cookies.Append(SiteFrame.ElderCookie, SiteFrame.ElderValue, cookie);
        }
        else
        {
            http.Response.Cookies.Delete(SiteFrame.ElderCookie, cookie);
        }

        return Results.Redirect(IsLocal(@return) ? @return! : "/");
    }

    /// <summary>An address on this site: one slash, then neither slash nor backslash, and nothing a header cannot carry.</summary>
    internal static bool IsLocal(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && address.Length <= 2000 && address.All(c => c is > ' ' and < '\u007f');
}
