using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Shijuan.Cms.IntegrationTests.Harness;

namespace Shijuan.Cms.IntegrationTests.Permissions.Matrix;

/// <summary>One person's browser with a session and a valid antiforgery token, so that a refusal can only be one of permission.</summary>
internal sealed partial class MatrixClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _cookies;
    private readonly string _token;

    private MatrixClient(HttpClient http, string name, string cookies, string token)
    {
        (_http, Name, _cookies, _token) = (http, name, cookies, token);
    }

    public string Name { get; }

    /// <summary>A null person is a visitor.</summary>
    public static async Task<MatrixClient> OpenAsync(CmsApp app, Person? who)
    {
        var http = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        var session = who is null ? "" : await SessionAsync(app, who);
        // Every account may change its own password: a page with a form that each of them sees.
        using var request = new HttpRequestMessage(HttpMethod.Get, who is null ? "/account/login" : "/account/password");
        request.Headers.TryAddWithoutValidation("Cookie", session);
        using var answer = await http.SendAsync(request);
        var token = WebUtility.HtmlDecode(Token().Match(await answer.Content.ReadAsStringAsync()).Groups["value"].Value);
        if (token.Length == 0)
        {
            throw new InvalidOperationException($"No antiforgery token for {who?.UserName ?? "a visitor"}: {answer.StatusCode}.");
        }

        var set = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Select(c => c.Split(';')[0]) : [];
        return new MatrixClient(http, who?.Name ?? "访客", string.Join("; ", set.Prepend(session).Where(c => c.Length > 0)), token);
    }

    public async Task<(HttpStatusCode Status, string Location, string Text)> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        return await SendAsync(request);
    }

    public async Task<(HttpStatusCode Status, string Location, string Text)> SendAsync(string method, string path, PostedForm form)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative)) { Content = form.ToContent(_token) };
        request.Headers.Add("RequestVerificationToken", _token);
        return await SendAsync(request);
    }

    public void Dispose() => _http.Dispose();

    private async Task<(HttpStatusCode Status, string Location, string Text)> SendAsync(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Cookie", _cookies);
        using var answer = await _http.SendAsync(request);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString ?? "", await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> SessionAsync(CmsApp app, Person who)
    {
        using var signedIn = await app.SignedInAsync(who);
        return signedIn.DefaultRequestHeaders.GetValues("Cookie").Single();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
