using System.Net;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.Benchmarks;

/// <summary>A member of the demo's staff, signed in over HTTP.</summary>
internal static partial class StaffSession
{
    public static async Task<HttpClient> OpenAsync(int port, string userName)
    {
        var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var page = await http.GetStringAsync(new Uri("/account/login", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["UserName"] = userName, ["Password"] = "Lantern-river-2031!", ["__RequestVerificationToken"] = TokenOf(page),
        });
        using var answer = await http.PostAsync(new Uri("/account/login", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        return http;
    }

    /// <summary>The antiforgery token of the forms of a page.</summary>
    public static string TokenOf(string page) => WebUtility.HtmlDecode(Token().Match(page).Groups["value"].Value);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
