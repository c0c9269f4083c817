using System.Globalization;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.Core.Text;

/// <summary>Decides which attributes an element keeps, in one fixed order. Everything not named is dropped.</summary>
internal static partial class RichAttributes
{
    private const int MaxText = 1000;

    public static IReadOnlyList<KeyValuePair<string, string>> For(string name, MarkupReader tag)
    {
        var kept = new List<KeyValuePair<string, string>>();
        switch (name)
        {
            case "a":
                Keep(kept, "href", tag.Attribute("href") is { } href ? LinkTarget.Link(href) : null);
                Keep(kept, "title", Words(tag.Attribute("title"), emptyToo: false));
                break;
            case "img":
                Keep(kept, "src", tag.Attribute("src") is { } src ? LinkTarget.Image(src) : null);
                Keep(kept, "alt", Words(tag.Attribute("alt"), emptyToo: true));
                Keep(kept, "width", Number(tag.Attribute("width"), 1, 10_000));
                Keep(kept, "height", Number(tag.Attribute("height"), 1, 10_000));
                Keep(kept, "data-decorative", tag.Attribute("data-decorative") is null or "false" ? null : "true");
                break;
            case "ol":
                Keep(kept, "start", Number(tag.Attribute("start"), 2, 100_000));
                break;
            case "td" or "th":
                Keep(kept, "class", Alignment(tag));
                if (name == "th") Keep(kept, "scope", Scope(tag.Attribute("scope")));
                Keep(kept, "colspan", Number(tag.Attribute("colspan"), 2, 1000));
                Keep(kept, "rowspan", Number(tag.Attribute("rowspan"), 2, 1000));
                break;
            case "p" or "h2" or "h3" or "h4":
                Keep(kept, "class", Alignment(tag));
                break;
        }

        return kept;
    }

    /// <summary>Text that a reader would not see must not be published under the visible text.</summary>
    public static bool IsHidden(MarkupReader tag) =>
        tag.Attribute("hidden") is not null
        || (tag.Attribute("style") is { } style && HidingStyle().IsMatch(style));

    public static bool CoversPage(MarkupReader tag) =>
        tag.Attribute("style") is { } style && CoveringStyle().IsMatch(style);

    private static void Keep(List<KeyValuePair<string, string>> kept, string name, string? value)
    {
        if (value is not null) kept.Add(new(name, value));
    }

    private static string? Words(string? value, bool emptyToo)
    {
        if (value is null) return null;
        var text = Spaces().Replace(CleanText.Clean(value), " ").Trim();
        if (text.Length > MaxText) text = CleanText.Clean(text[..MaxText]).Trim();
        return text.Length > 0 || emptyToo ? text : null;
    }

    private static string? Number(string? value, int least, int most) =>
        int.TryParse(value?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? Scope(string? value) =>
        value?.Trim().ToLowerInvariant() is "row" or "col" or "rowgroup" or "colgroup" ? value.Trim().ToLowerInvariant() : null;

    private static string? Alignment(MarkupReader tag)
    {
        foreach (var word in (tag.Attribute("class") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (word is "ta-center" or "ta-right" or "ta-left") return word;
        var align = tag.Attribute("align")?.Trim();
        if (align is null && tag.Attribute("style") is { } style && AlignStyle().Match(style) is { Success: true } match)
            align = match.Groups["side"].Value;
        return align?.ToLowerInvariant() switch { "center" => "ta-center", "right" => "ta-right", _ => null };
    }

    [GeneratedRegex(@"text-align\s*:\s*(?<side>center|right)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AlignStyle();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(\.0+)?(px|pt|em|rem|%)?\s*(;|!|$)|opacity\s*:\s*0(\.0+)?\s*(;|!|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HidingStyle();

    [GeneratedRegex(@"position\s*:\s*(fixed|absolute|sticky)|url\s*\(|expression\s*\(", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CoveringStyle();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
