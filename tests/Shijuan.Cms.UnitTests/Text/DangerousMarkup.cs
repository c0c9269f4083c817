using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Shijuan.Cms.UnitTests.Text;

/// <summary>An oracle of its own: what a browser would find in the markup that rich text must never hold.</summary>
internal static class DangerousMarkup
{
    private static readonly HashSet<string> Elements =
    [
        "p", "h2", "h3", "h4", "strong", "em", "u", "s", "sub", "sup", "br", "hr", "ul", "ol", "li", "blockquote", "a",
        "table", "caption", "thead", "tbody", "tr", "th", "td", "img", "figure", "figcaption",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "href", "title", "src", "alt", "width", "height", "data-decorative", "start", "scope", "colspan", "rowspan", "class",
    ];

    public static IReadOnlyList<string> In(string html)
    {
        using var document = new HtmlParser().ParseDocument("<body>" + html);
        var found = new List<string>();
        foreach (var element in document.All.Where(element => element.LocalName is not ("html" or "head")))
        {
            if (element.LocalName != "body" && !Elements.Contains(element.LocalName)) found.Add("element " + element.LocalName);
            found.AddRange(element.Attributes.Where(attribute => !IsSafe(element, attribute)).Select(attribute => "attribute " + attribute.Name + "=" + attribute.Value));
        }

        if (document.Descendants<IComment>().Any()) found.Add("comment");
        return found;
    }

    private static bool IsSafe(IElement element, IAttr attribute) => attribute.Name switch
    {
        "href" => element.LocalName == "a" && (attribute.Value.StartsWith('/') && !attribute.Value.StartsWith("//", StringComparison.Ordinal)
            && !attribute.Value.Contains('\\', StringComparison.Ordinal)
            || new[] { "mailto:", "tel:" }.Any(start => attribute.Value.StartsWith(start, StringComparison.Ordinal))
            || IsWeb(attribute.Value) || IsItem(attribute.Value)),
        "src" => element.LocalName == "img" && attribute.Value.StartsWith("cms-file:", StringComparison.Ordinal) && attribute.Value.Length == 73,
        "class" => attribute.Value is "ta-left" or "ta-center" or "ta-right",
        _ => Attributes.Contains(attribute.Name),
    };

    private static bool IsWeb(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") && uri.UserInfo.Length == 0;

    private static bool IsItem(string url) =>
        url.StartsWith("cms-item:", StringComparison.Ordinal) && url["cms-item:".Length..].All(char.IsAsciiDigit);
}
