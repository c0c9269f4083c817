namespace Shijuan.Cms.Core.Text;

/// <summary>正文的一段：one paragraph, heading, list item, table or picture, in reading order. Immutable.</summary>
/// <param name="Index">Place of the outermost block it stands in, from 0; the items of one list share it.</param>
/// <param name="Text">Its words; for a picture its alternative text, for a table its caption.</param>
public sealed record RichBlock(int Index, RichBlockKind Kind, string Text)
{
    /// <summary>2 to 4 for a heading, depth from 1 for a list item, otherwise 0.</summary>
    public int Level { get; init; }

    /// <summary>What stands before a list item, as “1. ” or “• ”.</summary>
    public string Marker { get; init; } = "";

    public RichSide Side { get; init; }

    public IReadOnlyList<IReadOnlyList<RichCell>> Rows { get; init; } = [];
}

/// <summary>段的种类。</summary>
public enum RichBlockKind
{
    Paragraph = 1,
    Heading = 2,
    ListItem = 3,
    Table = 4,
    Picture = 5,
}

/// <summary>段的对齐。</summary>
public enum RichSide
{
    Left = 0,
    Centre = 1,
    Right = 2,
}

/// <summary>单元格。Immutable.</summary>
public sealed record RichCell(string Text, int Columns, int Rows, bool IsHeader);
