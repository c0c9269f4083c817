using System.Text.RegularExpressions;

namespace Shijuan.Cms.Disclosure;

/// <summary>公开内容的要素：which of them a text answers. docs/rules/catalogue-elements.md is its table.</summary>
internal static partial class CatalogueElements
{
    private static readonly char[] Separators = ['、', '；', ';', '，', ',', '。', '\n'];

    /// <summary>The single elements of what the row lists, without numbering, explanations in brackets and filling words.</summary>
    public static IReadOnlyList<string> Of(string listed) =>
    [
        .. Bracketed().Replace(Numbering().Replace(listed, "、"), "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(e => Filling().Replace(Plain(e), ""))
            .Where(e => e.Length > 1)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Elements that the text does not speak of.</summary>
    /// <param name="text">Everything a reader sees: title, body, fields with their labels, names of attachments.</param>
    public static IReadOnlyList<string> Missing(string listed, string text)
    {
        var plain = Plain(text);
        return [.. Of(listed).Where(e => !plain.Contains(e, StringComparison.OrdinalIgnoreCase))];
    }

    private static string Plain(string text) => White().Replace(text, "");

    [GeneratedRegex("（[^（）]*）|\\([^()]*\\)|【[^】]*】", RegexOptions.None, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex("[（(][0-9一二三四五六七八九十]{1,2}[）)]|(?<![0-9])[0-9]{1,2}[.．、](?![0-9])|[①-⑳●■◆•]", RegexOptions.None, 1000)]
    private static partial Regex Numbering();

    [GeneratedRegex("^(包括|以及|及|和|与)|(等信息|等内容|等情况|等)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Filling();

    [GeneratedRegex("[\\s\u3000]+", RegexOptions.None, 1000)]
    private static partial Regex White();
}
