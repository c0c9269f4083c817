using System.Globalization;

namespace Shijuan.Cms.Core.Text;

/// <summary>Reads sanitised rich text as a sequence of blocks, for whatever is not a web page: office files, print, structure.</summary>
public static class RichBlocks
{
    // What office programs take; a table wider than this is damage.
    private const int MostSpan = 63;

    public static IReadOnlyList<RichBlock> Of(string html)
    {
        var blocks = new List<RichBlock>();
        foreach (var (index, node) in RichTextReader.Parse(html).Children.Index())
        {
            Add(blocks, node, index);
        }

        return blocks;
    }

    /// <summary>The same text without some of its outermost blocks, in canonical spelling.</summary>
    public static string Without(string html, IReadOnlySet<int> indexes)
    {
        ArgumentNullException.ThrowIfNull(indexes);
        var tree = RichTextReader.Parse(html);
        tree.ReplaceChildren([.. tree.Children.Where((_, index) => !indexes.Contains(index))]);
        return RichMarkup.Write(tree);
    }

    private static void Add(List<RichBlock> blocks, RichNode node, int index)
    {
        switch (node.Name)
        {
            case "h2" or "h3" or "h4":
                AddWords(blocks, node, new RichBlock(index, RichBlockKind.Heading, "") { Level = node.Name[1] - '0', Side = SideOf(node) });
                break;
            case "ul" or "ol":
                AddList(blocks, node, index, depth: 1);
                break;
            case "table":
                blocks.Add(new RichBlock(index, RichBlockKind.Table, Words(node.Children.Where(c => c.Name == "caption"))) { Rows = [.. RowsOf(node)] });
                break;
            case "blockquote" or "figure":
                foreach (var child in node.Children)
                {
                    Add(blocks, child, index);
                }

                break;
            case "hr":
                break;
            default:
                AddWords(blocks, node, new RichBlock(index, RichBlockKind.Paragraph, "") { Side = SideOf(node) });
                break;
        }
    }

    private static void AddList(List<RichBlock> blocks, RichNode list, int index, int depth)
    {
        var number = list.Attribute("start") is { } start && int.TryParse(start, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first) ? first : 1;
        foreach (var item in list.Children.Where(c => c.Name == "li"))
        {
            var own = RichNode.Element("li");
            own.Children.AddRange(item.Children.Where(c => c.Name is not ("ul" or "ol")));
            AddWords(blocks, own, new RichBlock(index, RichBlockKind.ListItem, "")
            {
                Level = depth,
                Marker = list.Name == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "• ",
            });
            foreach (var nested in item.Children.Where(c => c.Name is "ul" or "ol"))
            {
                AddList(blocks, nested, index, depth + 1);
            }
        }
    }

    private static void AddWords(List<RichBlock> blocks, RichNode node, RichBlock block)
    {
        if (TextProjection.Of(node).Text.Trim() is { Length: > 0 } text)
        {
            blocks.Add(block with { Text = text });
        }

        foreach (var picture in Pictures(node).Where(p => p.Attribute("data-decorative") != "true"))
        {
            blocks.Add(new RichBlock(block.Index, RichBlockKind.Picture, picture.Attribute("alt") ?? ""));
        }
    }

    private static IEnumerable<RichNode> Pictures(RichNode node) =>
        node.Name == "img" ? [node] : node.Children.SelectMany(Pictures);

    private static IEnumerable<IReadOnlyList<RichCell>> RowsOf(RichNode table) =>
        table.Children.Where(part => part.Name is "thead" or "tbody").SelectMany(part => part.Children).Where(row => row.Name == "tr")
            .Select(row => (IReadOnlyList<RichCell>)[.. row.Children.Select(c => new RichCell(Words(c.Children), Span(c, "colspan"), Span(c, "rowspan"), c.Name == "th"))]);

    private static int Span(RichNode cell, string name) =>
        int.TryParse(cell.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostSpan) : 1;

    private static string Words(IEnumerable<RichNode> nodes)
    {
        var root = RichNode.Element("#root");
        root.Children.AddRange(nodes);
        return TextProjection.Of(root).Text.Trim();
    }

    private static RichSide SideOf(RichNode node) => node.Attribute("class") switch
    {
        "ta-center" => RichSide.Centre,
        "ta-right" => RichSide.Right,
        _ => RichSide.Left,
    };
}
