using System.Globalization;

namespace Shijuan.Cms.Web;

/// <summary>看过的新功能：remembered in the browser as a bare number, nothing about the person.</summary>
internal static class SeenFeatures
{
    private const string Cookie = "seen-features";

    /// <summary>How many lines are newer than the last visit to the page.</summary>
    public static int UnseenBy(HttpRequest request)
    {
        var seen = int.TryParse(request.Cookies[Cookie], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return NewFeatures.All.Count(f => f.Number > seen);
    }

    public static void MarkSeen(HttpContext http) => http.Response.Cookies.Append(
        Cookie, NewFeatures.Latest.ToString(CultureInfo.InvariantCulture),
        new CookieOptions { Path = "/admin", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
}
