using System.Net;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.IntegrationTests.Permissions.Matrix;

/// <summary>The forms that an entitled person was shown, by the address to which they post: what another person would send who has copied them.</summary>
internal sealed partial class OfferedForms
{
    private readonly Dictionary<string, PostedForm> _forms = new(StringComparer.OrdinalIgnoreCase);

    public void Collect(string pageUrl, string html)
    {
        foreach (Match form in Form().Matches(html))
        {
            var (head, inner) = (form.Groups["head"].Value, form.Groups["inner"].Value);
            if (!Attribute(head, "method").Equals("post", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var posted = new PostedForm(inner.Contains("type=\"file\"", StringComparison.Ordinal) ? PostedKind.Multipart : PostedKind.Form, Fields(inner));
            var action = Attribute(head, "action") is { Length: > 0 } to ? to : pageUrl;
            _forms.TryAdd(Key(action), posted);
            foreach (Match button in FormAction().Matches(inner))
            {
                _forms.TryAdd(Key(WebUtility.HtmlDecode(button.Groups["value"].Value)), posted);
            }
        }
    }

    public PostedForm? For(string address) => _forms.GetValueOrDefault(Key(address));

    private static string Key(string address)
    {
        var handler = Handler().Match(address).Groups["value"].Value;
        return address.Split('?')[0] + (handler.Length > 0 ? "?handler=" + handler : "");
    }

    private static List<KeyValuePair<string, string>> Fields(string html)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (Match input in Input().Matches(html))
        {
            var tag = input.Value;
            var (name, type) = (Attribute(tag, "name"), Attribute(tag, "type"));
            if (name.Length > 0 && type is not ("file" or "submit") && !fields.Exists(f => f.Key == name))
            {
                fields.Add(KeyValuePair.Create(name, Attribute(tag, "value") is { Length: > 0 } value ? value : Invented(type)));
            }
        }

        foreach (Match area in TextArea().Matches(html))
        {
            var typed = WebUtility.HtmlDecode(area.Groups["value"].Value);
            fields.Add(KeyValuePair.Create(Attribute(area.Groups["head"].Value, "name"), typed.Trim().Length > 0 ? typed : "改过的文字"));
        }

        foreach (Match select in Select().Matches(html))
        {
            var options = Option().Matches(select.Groups["inner"].Value).Select(o => Attribute(o.Value, "value")).Where(v => v.Length > 0).ToList();
            fields.Add(KeyValuePair.Create(Attribute(select.Groups["head"].Value, "name"), options.FirstOrDefault() ?? ""));
        }

        return fields.Where(f => f.Key.Length > 0).ToList();
    }

    private static string Invented(string type) => type switch
    {
        "datetime-local" => "2025-06-01T10:00",
        "date" => "2025-06-01",
        "number" => "1",
        "checkbox" => "true",
        "url" => "https://www.example.gov.cn/",
        "email" => "someone@example.gov.cn",
        _ => "改过的文字",
    };

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\s{name}=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)).Groups["value"].Value);

    [GeneratedRegex("<form(?<head>[^>]*)>(?<inner>.*?)</form>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Form();

    [GeneratedRegex("formaction=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormAction();

    [GeneratedRegex("[?&]handler=(?<value>[A-Za-z0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Handler();

    [GeneratedRegex("<(input|button)\\s[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Input();

    [GeneratedRegex("<textarea(?<head>[^>]*)>(?<value>.*?)</textarea>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex TextArea();

    [GeneratedRegex("<select(?<head>[^>]*)>(?<inner>.*?)</select>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Select();

    [GeneratedRegex("<option[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Option();
}
