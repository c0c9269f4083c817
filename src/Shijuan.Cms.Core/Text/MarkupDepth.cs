namespace Shijuan.Cms.Core.Text;

/// <summary>Judges how deep markup nests without building anything, so that hostile nesting costs linear time and no stack.</summary>
internal static class MarkupDepth
{
    public const int Limit = 256;

    // Their end tags may be left out, and none can hold another of its kind without a counted container between them.
    private static readonly HashSet<string> NotCounted = new(StringComparer.Ordinal)
    {
        "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    public static bool IsWithinLimit(string html)
    {
        var reader = new MarkupReader(html);
        var open = new List<string>(Limit + 1);
        for (var token = reader.Read(); token != MarkupToken.End; token = reader.Read())
        {
            if (token == MarkupToken.Text || NotCounted.Contains(reader.Name)) continue;
            if (token == MarkupToken.Open && !reader.SelfClosing)
            {
                if (open.Count == Limit) return false;
                open.Add(reader.Name);
            }
            else if (token == MarkupToken.Close && open.LastIndexOf(reader.Name) is >= 0 and var at)
            {
                open.RemoveRange(at, open.Count - at);
            }
        }

        return true;
    }
}
