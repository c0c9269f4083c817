using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Shijuan.Cms.IntegrationTests.Harness;

namespace Shijuan.Cms.IntegrationTests.Histories;

/// <summary>A member of staff at a browser without scripts: reads pages, sends forms, over HTTP.</summary>
internal sealed partial class HistoryPerson(CmsApp app, HttpClient http, Person who)
{
    private string _session = "";
    private string _antiforgery = "";
    private string _token = "";

    public string Name => who.UserName;

    public async Task SignInAsync()
    {
        using (var signedIn = await app.SignedInAsync(who))
        {
            _session = signedIn.DefaultRequestHeaders.GetValues("Cookie").Single();
        }

        if (_token.Length > 0)
        {
            return;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/account/password", UriKind.Relative));
        request.Headers.Add("Cookie", _session);
        using var answer = await http.SendAsync(request);
        _antiforgery = answer.Headers.GetValues("Set-Cookie").First(c => c.Contains("Antiforgery", StringComparison.Ordinal)).Split(';')[0];
        _token = WebUtility.HtmlDecode(Token().Match(await answer.Content.ReadAsStringAsync()).Groups["value"].Value);
    }

    public async Task<(int Status, string Html)> ReadAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Cookie", _session);
        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<(int Status, string Location)> SendAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(fields.Append(KeyValuePair.Create("__RequestVerificationToken", _token))),
        };
        request.Headers.Add("Cookie", $"{_session}; {_antiforgery}");
        using var answer = await http.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        return ((int)answer.StatusCode, answer.Headers.Location?.OriginalString ?? "");
    }

    /// <summary>Hidden fields of the forms on a page that have a field of this name; the page offers them, the person sends them back.</summary>
    public static IReadOnlyList<Dictionary<string, string>> FormsWith(string html, string field) =>
        [.. Form().Matches(html).Where(f => f.Value.Contains($"name=\"{field}\"", StringComparison.Ordinal)).Select(f => Hidden(f.Value))];

    public static int? RevisionOn(string html) =>
        Revision().Match(html) is { Success: true } found ? int.Parse(found.Groups["value"].Value, CultureInfo.InvariantCulture) : null;

    private static Dictionary<string, string> Hidden(string form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match input in HiddenInput().Matches(form).Where(i => i.Value.Contains("type=\"hidden\"", StringComparison.Ordinal)))
        {
            var name = Attribute(input.Value, "name");
            if (name.Length > 0 && name != "__RequestVerificationToken")
            {
                fields[name] = Attribute(input.Value, "value");
            }
        }

        return fields;
    }

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\s{name}=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenInput();

    [GeneratedRegex("name=\"(Input\\.)?[Rr]evision\" value=\"(?<value>\\d+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Revision();
}
