namespace Shijuan.Cms.Core.Text;

/// <summary>图片: an image in the text. <paramref name="Alt"/> is null when nobody has written one.</summary>
public sealed record RichImage(string Src, string? Alt, bool Decorative);

/// <summary>链接: a link in the text; <paramref name="Offset"/> is where its words start in the plain text.</summary>
public sealed record RichLink(string Href, string Text, int Offset);

/// <summary>表格: what can be checked about a table in the text; cells of the first row are separated by tabs.</summary>
public sealed record RichTable(bool HasHeaderCells, string FirstRowText);

/// <summary>小标题: <paramref name="Level"/> is 2 to 4, as 1 is the title of the page.</summary>
public sealed record RichHeading(int Level, string Text);

/// <summary>Reads facts from sanitised rich text.</summary>
public static class RichTextReader
{
    /// <summary>What a reader sees: one line for each block, a tab between cells.</summary>
    public static string PlainText(string html) => TextProjection.Of(Parse(html)).Text;

    public static IReadOnlyList<RichImage> Images(string html) => ImagesOf(Parse(html));

    public static IReadOnlyList<RichLink> Links(string html) => TextProjection.Of(Parse(html)).Links;

    public static IReadOnlyList<RichTable> Tables(string html) => TablesOf(Parse(html));

    public static IReadOnlyList<RichHeading> Headings(string html) => HeadingsOf(Parse(html));

    /// <summary>字数 as office software counts it: each Chinese character or mark is one, each run of other characters is one.</summary>
    public static int WordCount(string html)
    {
        var words = 0;
        var inRun = false;
        foreach (var rune in PlainText(html).EnumerateRunes())
        {
            if (IsCountedAlone(rune.Value)) words++;
            var continues = !System.Text.Rune.IsWhiteSpace(rune) && !IsCountedAlone(rune.Value);
            if (continues && !inRun) words++;
            inRun = continues;
        }

        return words;
    }

    internal static RichNode Parse(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (!MarkupDepth.IsWithinLimit(html)) throw RichTextRefusedException.TooDeep();
        var tree = RichTreeBuilder.Build(html, new RemovedContent());
        RichTreeTidy.Tidy(tree);
        return tree;
    }

    internal static IReadOnlyList<RichImage> ImagesOf(RichNode tree) =>
        [.. Named(tree, "img").Select(image => new RichImage(
            image.Attribute("src") ?? "", image.Attribute("alt"), image.Attribute("data-decorative") == "true"))];

    internal static IReadOnlyList<RichTable> TablesOf(RichNode tree) =>
        [.. Named(tree, "table").Select(table => new RichTable(
            Rows(table).Any(row => row.Children.Exists(cell => cell.Name == "th")),
            Rows(table).FirstOrDefault() is { } first ? TextProjection.Of(Wrap(first)).Text : ""))];

    internal static IReadOnlyList<RichHeading> HeadingsOf(RichNode tree) =>
        [.. Every(tree).Where(n => n.Name is "h2" or "h3" or "h4").Select(n => new RichHeading(n.Name[1] - '0', TextProjection.Of(Wrap(n)).Text.Trim()))];

    private static IEnumerable<RichNode> Rows(RichNode table) =>
        table.Children.Where(part => part.Name is "thead" or "tbody").SelectMany(part => part.Children);

    private static RichNode Wrap(RichNode node)
    {
        var root = RichNode.Element("#root");
        root.Children.Add(node);
        return root;
    }

    private static IEnumerable<RichNode> Named(RichNode node, string name)
    {
        foreach (var child in node.Children)
        {
            if (child.Name == name) yield return child;
            foreach (var found in Named(child, name)) yield return found;
        }
    }

    private static IEnumerable<RichNode> Every(RichNode node) => node.Children.SelectMany(child => Every(child).Prepend(child));

    private static bool IsCountedAlone(int c) => c switch
    {
        0x3000 => false,
        >= 0x2E80 and <= 0x9FFF or >= 0xAC00 and <= 0xD7AF or >= 0xF900 and <= 0xFAFF => true,
        >= 0xFE30 and <= 0xFE4F or >= 0xFF01 and <= 0xFF0F or >= 0xFF1A and <= 0xFF20 or >= 0xFF3B and <= 0xFF40 => true,
        0x2014 or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2026 => true,
        >= 0x20000 and <= 0x3FFFF => true,
        _ => false,
    };
}
