namespace Shijuan.Cms.Core.Text;

/// <summary>One node of the closed rich-text schema. Mutable while a tree is built and tidied, then only read.</summary>
internal sealed class RichNode
{
    public const string TextName = "#text";

    // Where one run of loose text ends and the next begins, left by containers that the schema does not know (div).
    public const string BreakName = "#break";

    private RichNode(string name, string text, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        Name = name;
        Text = text;
        Attributes = attributes;
    }

    public string Name { get; }

    public string Text { get; set; }

    public IReadOnlyList<KeyValuePair<string, string>> Attributes { get; }

    public List<RichNode> Children { get; private set; } = [];

    public bool IsText => Name == TextName;

    public bool IsVoid => Name is "br" or "hr" or "img";

    public bool IsFormatting => RichSchema.Formatting.Contains(Name);

    public bool IsInline => IsText || IsFormatting || Name is "br" or "img";

    public static RichNode OfText(string text) => new(TextName, text, []);

    public static RichNode Break() => new(BreakName, "", []);

    public static RichNode Element(string name, IReadOnlyList<KeyValuePair<string, string>>? attributes = null) =>
        new(name, "", attributes ?? []);

    public string? Attribute(string name)
    {
        foreach (var (key, value) in Attributes)
            if (key == name) return value;
        return null;
    }

    public void ReplaceChildren(List<RichNode> children) => Children = children;
}
