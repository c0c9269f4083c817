using System.Text;

namespace Shijuan.Cms.Core.Text;

/// <summary>Writes a tree as markup in the one canonical spelling.</summary>
internal static class RichMarkup
{
    public static string Write(RichNode root)
    {
        var html = new StringBuilder();
        foreach (var child in root.Children) Write(html, child);
        return html.ToString();
    }

    public static void AppendText(StringBuilder html, string text) => Append(html, text, quote: false);

    public static void AppendAttribute(StringBuilder html, string name, string value)
    {
        html.Append(' ').Append(name).Append("=\"");
        Append(html, value, quote: true);
        html.Append('"');
    }

    private static void Write(StringBuilder html, RichNode node)
    {
        // A long address on formatting that spans many paragraphs is written again in each.
        if (html.Length > RichTextSanitizer.MaxBytes) throw RichTextRefusedException.TooLong();
        if (node.IsText)
        {
            AppendText(html, node.Text);
            return;
        }

        html.Append('<').Append(node.Name);
        foreach (var (name, value) in node.Attributes) AppendAttribute(html, name, value);
        html.Append('>');
        if (node.IsVoid) return;
        foreach (var child in node.Children) Write(html, child);
        html.Append("</").Append(node.Name).Append('>');
    }

    private static void Append(StringBuilder html, string text, bool quote)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"' when quote: html.Append("&quot;"); break;
                case '\u00A0': html.Append("&nbsp;"); break;
                default: html.Append(c); break;
            }
        }
    }
}
