using System.Text;

namespace Shijuan.Cms.Core.Text;

/// <summary>Turns sanitised rich text into the markup of a public page: addresses resolved, tables scrollable, links marked.</summary>
public static class RichTextRenderer
{
    private const string TableStart =
        "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格，可左右滚动\">";

    /// <param name="sanitisedHtml">What <see cref="RichTextSanitizer"/> gave.</param>
    /// <param name="itemUrl">The public address of a content item; null when readers cannot see it, and then only its words stay.</param>
    /// <param name="fileUrl">The address of a stored image; null when there is none, and then its alternative text stands in.</param>
    /// <param name="anchors">Ids of outermost blocks by their place; they are plain letters, digits and hyphens.</param>
    public static string Render(
        string sanitisedHtml, Func<int, string?> itemUrl, Func<string, string?> fileUrl, IReadOnlyDictionary<int, string>? anchors = null)
    {
        ArgumentNullException.ThrowIfNull(itemUrl);
        ArgumentNullException.ThrowIfNull(fileUrl);
        var html = new StringBuilder(sanitisedHtml?.Length ?? 0);
        var addresses = new Addresses(itemUrl, fileUrl);
        foreach (var (place, block) in RichTextReader.Parse(sanitisedHtml ?? "").Children.Index())
        {
            WriteAnchored(html, block, anchors?.GetValueOrDefault(place), addresses);
        }

        return html.ToString();
    }

    // A table stands in a frame of its own and a line of loose words has no element: neither can carry an id.
    private static void WriteAnchored(StringBuilder html, RichNode block, string? anchor, Addresses addresses)
    {
        if (anchor is null || block.IsInline || block.Name == "table")
        {
            Write(html, block, addresses);
            return;
        }

        WriteElement(html, block, addresses, anchor);
    }

    private static void WriteChildren(StringBuilder html, RichNode node, Addresses addresses)
    {
        foreach (var child in node.Children) Write(html, child, addresses);
    }

    private static void Write(StringBuilder html, RichNode node, Addresses addresses)
    {
        switch (node.Name)
        {
            case RichNode.TextName:
                RichMarkup.AppendText(html, node.Text);
                break;
            case "a":
                WriteLink(html, node, addresses);
                break;
            case "img":
                WriteImage(html, node, addresses);
                break;
            case "table":
                html.Append(TableStart);
                WriteElement(html, node, addresses);
                html.Append("</div>");
                break;
            default:
                WriteElement(html, node, addresses);
                break;
        }
    }

    private static void WriteElement(StringBuilder html, RichNode node, Addresses addresses, string? anchor = null)
    {
        html.Append('<').Append(node.Name);
        if (anchor is not null) RichMarkup.AppendAttribute(html, "id", anchor);
        foreach (var (name, value) in node.Attributes) RichMarkup.AppendAttribute(html, name, value);
        html.Append('>');
        if (node.IsVoid) return;
        WriteChildren(html, node, addresses);
        html.Append("</").Append(node.Name).Append('>');
    }

    private static void WriteLink(StringBuilder html, RichNode node, Addresses addresses)
    {
        if (addresses.Link(node.Attribute("href") ?? "") is not { } href)
        {
            WriteChildren(html, node, addresses);
            return;
        }

        html.Append("<a");
        RichMarkup.AppendAttribute(html, "href", href);
        if (node.Attribute("title") is { } title) RichMarkup.AppendAttribute(html, "title", title);
        if (LinkTarget.IsExternal(node.Attribute("href") ?? "")) html.Append(" class=\"external\" rel=\"noopener\"");
        html.Append('>');
        WriteChildren(html, node, addresses);
        html.Append("</a>");
    }

    private static void WriteImage(StringBuilder html, RichNode node, Addresses addresses)
    {
        var decorative = node.Attribute("data-decorative") == "true";
        var alt = decorative ? "" : node.Attribute("alt") ?? "";
        if (addresses.Image(node.Attribute("src") ?? "") is not { } src)
        {
            RichMarkup.AppendText(html, alt);
            return;
        }

        html.Append("<img");
        RichMarkup.AppendAttribute(html, "src", src);
        RichMarkup.AppendAttribute(html, "alt", alt);
        foreach (var name in (ReadOnlySpan<string>)["width", "height"])
            if (node.Attribute(name) is { } value) RichMarkup.AppendAttribute(html, name, value);
        html.Append(" loading=\"lazy\">");
    }

    private sealed record Addresses(Func<int, string?> ItemUrl, Func<string, string?> FileUrl)
    {
        public string? Link(string href) =>
            LinkTarget.ItemId(href) is { } id ? Served(ItemUrl(id))
            : href.StartsWith(LinkTarget.ItemScheme, StringComparison.Ordinal) ? null
            : href;

        public string? Image(string src) => LinkTarget.FileSha(src) is { } sha ? Served(FileUrl(sha)) : null;

        // A resolver that gives anything but a web address is treated as having found nothing.
        private static string? Served(string? url) =>
            url is ['/', ..] || (url is not null && LinkTarget.IsExternal(url)) ? url : null;
    }
}
