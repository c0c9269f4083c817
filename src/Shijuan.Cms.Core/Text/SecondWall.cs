using AngleSharp.Dom;
using Ganss.Xss;

namespace Shijuan.Cms.Core.Text;

/// <summary>
/// The independent check after our own builder: HtmlSanitizer with its own copy of the allow-list reads the markup as a
/// browser would. Whatever it removes or moves shows as a difference. Keep the lists in step with <see cref="RichSchema"/>
/// and <see cref="RichAttributes"/>; they are repeated on purpose.
/// </summary>
internal static class SecondWall
{
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "p", "h2", "h3", "h4", "strong", "em", "u", "s", "sub", "sup", "br", "hr", "ul", "ol", "li", "blockquote", "a",
            "table", "caption", "thead", "tbody", "tr", "th", "td", "img", "figure", "figcaption",
        },
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "href", "title", "src", "alt", "width", "height", "data-decorative", "start", "scope", "colspan", "rowspan", "class",
        },
        AllowedClasses = new HashSet<string>(StringComparer.Ordinal) { "ta-left", "ta-center", "ta-right" },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "http", "https", "mailto", "tel", "cms-item", "cms-file",
        },
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
    });

    public static bool ReadsTheSame(string canonical)
    {
        using var document = Sanitizer.SanitizeDom(canonical);
        var root = RichNode.Element("#root");
        if (document.Body is not { } body) return canonical.Length == 0;
        Copy(body, root);
        return string.Equals(RichMarkup.Write(root), canonical, StringComparison.Ordinal);
    }

    private static void Copy(INode from, RichNode to)
    {
        foreach (var child in from.ChildNodes)
        {
            if (child is IText text)
            {
                to.Children.Add(RichNode.OfText(text.Data));
            }
            else if (child is IElement element)
            {
                var copy = RichNode.Element(
                    element.LocalName,
                    [.. element.Attributes.Select(attribute => KeyValuePair.Create(attribute.Name, attribute.Value))]);
                to.Children.Add(copy);
                Copy(element, copy);
            }
        }
    }
}
