using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Shijuan.Cms.IntegrationTests.Harness;

namespace Shijuan.Cms.IntegrationTests.WorkTools;

/// <summary>A browser of somebody signed in that posts forms: with the token of the last page and every cookie it was given.</summary>
internal sealed partial class FormClient : IDisposable
{
    private readonly HttpClient _client;
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private string _token = "";

    private FormClient(HttpClient client, string session)
    {
        _client = client;
        Keep(session);
    }

    public static async Task<FormClient> OfAsync(CmsApp app, Person who)
    {
        using var signedIn = await app.SignedInAsync(who);
        var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        return new FormClient(client, signedIn.DefaultRequestHeaders.GetValues("Cookie").Single());
    }

    public async Task<string> GetAsync(string path, HttpStatusCode expected, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Get, path);
        using var answer = await _client.SendAsync(request, cancel);
        var page = await answer.Content.ReadAsStringAsync(cancel);
        if (answer.StatusCode != expected)
        {
            throw new InvalidOperationException($"{path}: {answer.StatusCode}");
        }

        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            Keep(cookie.Split(';')[0]);
        }

        _token = WebUtility.HtmlDecode(Token().Match(page).Groups["value"].Value);
        return page;
    }

    public async Task<HttpResponseMessage> PostAsync(string path, CancellationToken cancel, params (string Name, string Value)[] fields)
    {
        using var request = Request(HttpMethod.Post, path);
        request.Content = new FormUrlEncodedContent(
            fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)).Append(new("__RequestVerificationToken", _token)));
        return await _client.SendAsync(request, cancel);
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        return request;
    }

    private void Keep(string cookie)
    {
        var at = cookie.IndexOf('=', StringComparison.Ordinal);
        _cookies[cookie[..at]] = cookie[(at + 1)..];
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
