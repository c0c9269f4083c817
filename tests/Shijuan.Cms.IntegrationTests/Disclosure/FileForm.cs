using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using System.Net;
using Shijuan.Cms.IntegrationTests.Harness;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>A browser of somebody signed in that opens a page and sends its form with a file.</summary>
internal sealed partial class FileForm(CmsApp app, Person who)
{
    public async Task<(HttpStatusCode Status, string Page)> PostAsync(
        string path, string fileField, string fileName, byte[] content, CancellationToken cancel, params (string Name, string Value)[] fields)
    {
        using var signedIn = await app.SignedInAsync(who);
        using var client = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        var session = signedIn.DefaultRequestHeaders.GetValues("Cookie").Single();
        using var get = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        get.Headers.Add("Cookie", session);
        using var shown = await client.SendAsync(get, cancel);
        var html = await shown.Content.ReadAsStringAsync(cancel);
        if (shown.StatusCode != HttpStatusCode.OK)
        {
            return (shown.StatusCode, html);
        }

        var cookies = shown.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]).Prepend(session) : [session];
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("__RequestVerificationToken", WebUtility.HtmlDecode(Token().Match(html).Groups["value"].Value))))
        {
            form.Add(new StringContent(value), name);
        }

        if (content.Length > 0)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(file, fileField, fileName);
        }

        using var post = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = form };
        post.Headers.Add("Cookie", string.Join("; ", cookies));
        using var answer = await client.SendAsync(post, cancel);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(cancel)));
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
