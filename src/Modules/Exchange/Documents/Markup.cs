using System.Net;

namespace Shijuan.Cms.Exchange;

/// <summary>Writes words into markup.</summary>
internal static class Markup
{
    public static string Text(string words) => WebUtility.HtmlEncode(words);

    public static string Attribute(string name, string value) => $" {name}=\"{WebUtility.HtmlEncode(value)}\"";

    public static string Picture(string sha256, string? alternative) =>
        $"<img src=\"cms-file:{sha256}\"{(alternative is null ? "" : Attribute("alt", alternative))}>";
}
