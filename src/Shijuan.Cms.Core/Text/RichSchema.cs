namespace Shijuan.Cms.Core.Text;

/// <summary>The closed set of what rich text may say, and how what editors paste is brought down to it.</summary>
internal static class RichSchema
{
    public static readonly IReadOnlySet<string> Formatting =
        new HashSet<string>(StringComparer.Ordinal) { "strong", "em", "u", "s", "sub", "sup", "a" };

    public static readonly IReadOnlySet<string> Blocks = new HashSet<string>(StringComparer.Ordinal)
    {
        "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "table", "caption", "thead", "tbody", "tr", "th", "td",
        "figure", "figcaption", "hr",
    };

    // A page has one h1, its title; the schema ends at h4.
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["h1"] = "h2", ["h5"] = "h4", ["h6"] = "h4", ["b"] = "strong", ["i"] = "em", ["strike"] = "s", ["tfoot"] = "tbody",
    };

    // Containers without a meaning of their own: their text stays, as a paragraph of its own.
    private static readonly HashSet<string> Separating = new(StringComparer.Ordinal)
    {
        "div", "section", "article", "main", "header", "footer", "nav", "aside", "address", "center", "dl", "dt", "dd",
        "pre", "form", "fieldset", "legend", "details", "summary", "body", "html", "hgroup", "menu", "dir", "option",
        "figcaption", "li", "caption", "tr", "td", "th", "thead", "tbody",
    };

    // Removed with everything inside.
    private static readonly Dictionary<string, string?> Dropped = new(StringComparer.Ordinal)
    {
        ["script"] = "脚本", ["style"] = null, ["iframe"] = "内嵌网页", ["frame"] = "内嵌网页", ["frameset"] = "内嵌网页",
        ["object"] = "内嵌对象", ["applet"] = "内嵌对象", ["svg"] = "矢量图形", ["math"] = "公式标记", ["template"] = null,
        ["select"] = "表单控件", ["textarea"] = "表单控件", ["button"] = "表单控件", ["canvas"] = "内嵌对象",
        ["video"] = "音视频", ["audio"] = "音视频", ["head"] = null, ["title"] = null, ["xml"] = null, ["xmp"] = null,
        ["noembed"] = null, ["noframes"] = null, ["plaintext"] = null, ["del"] = "已删除的修订文字", ["dialog"] = "弹出窗口",
    };

    private static readonly Dictionary<string, string?> DroppedVoid = new(StringComparer.Ordinal)
    {
        ["input"] = "表单控件", ["embed"] = "内嵌对象", ["link"] = null, ["meta"] = null, ["base"] = "改写链接的标记",
        ["source"] = null, ["track"] = null, ["param"] = null, ["col"] = null, ["area"] = null, ["wbr"] = null,
    };

    public static string Canonical(string name) => Aliases.GetValueOrDefault(name, name);

    public static bool Separates(string name) => Separating.Contains(name);

    public static bool IsDropped(string name, out string? reportedAs) => Dropped.TryGetValue(name, out reportedAs);

    public static bool IsDroppedVoid(string name, out string? reportedAs) => DroppedVoid.TryGetValue(name, out reportedAs);
}
