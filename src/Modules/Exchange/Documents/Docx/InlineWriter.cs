using System.Text;

namespace Shijuan.Cms.Exchange;

/// <summary>行内文字：joins what office software has split into many runs, and nests links and formatting in one order.</summary>
internal sealed class InlineWriter
{
    private readonly List<(string Html, Formats Formats, string? Href)> _parts = [];

    public bool IsEmpty => _parts.TrueForAll(p => string.IsNullOrWhiteSpace(p.Html));

    public void Add(string html, Formats formats, string? href) => _parts.Add((html, formats, href));

    public string ToHtml(Formats without = Formats.None)
    {
        var html = new StringBuilder();
        string? link = null;
        var open = Formats.None;
        foreach (var (part, formats, href) in _parts)
        {
            var wanted = formats & ~without;
            if (wanted != open || href != link)
            {
                Close(html, open);
                if (href != link)
                {
                    html.Append(link is null ? "" : "</a>").Append(href is null ? "" : $"<a{Markup.Attribute("href", href)}>");
                    link = href;
                }

                Open(html, wanted);
                open = wanted;
            }

            html.Append(part);
        }

        Close(html, open);
        return html.Append(link is null ? "" : "</a>").ToString();
    }

    private static readonly (Formats Format, string Tag)[] Tags =
    [
        (Formats.Bold, "strong"), (Formats.Italic, "em"), (Formats.Underline, "u"), (Formats.Strike, "s"), (Formats.Below, "sub"), (Formats.Above, "sup"),
    ];

    private static void Open(StringBuilder html, Formats formats)
    {
        foreach (var (_, tag) in Tags.Where(t => formats.HasFlag(t.Format)))
        {
            html.Append('<').Append(tag).Append('>');
        }
    }

    private static void Close(StringBuilder html, Formats formats)
    {
        foreach (var (_, tag) in Tags.Where(t => formats.HasFlag(t.Format)).Reverse())
        {
            html.Append("</").Append(tag).Append('>');
        }
    }
}

/// <summary>保留的格式。</summary>
[Flags]
internal enum Formats
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Underline = 4,
    Strike = 8,
    Below = 16,
    Above = 32,
}
