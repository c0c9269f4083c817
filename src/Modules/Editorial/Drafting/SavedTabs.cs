using Microsoft.AspNetCore.Http;

namespace Shijuan.Cms.Editorial;

/// <summary>已保存的窗口：tells the browser that what a tab had kept for itself is stored now and can go. Whatever page comes next reads it.</summary>
internal static class SavedTabs
{
    private const string Prefix = "shijuan.saved.";

    public static void Tell(HttpContext http, string tab)
    {
        if (tab.Length > 0 && tab.All(char.IsAsciiLetterOrDigit))
        {
            http.Response.Cookies.Append(Prefix + tab, "1", new CookieOptions
            {
                Path = "/admin", SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(1), IsEssential = true,
            });
        }
    }
}
