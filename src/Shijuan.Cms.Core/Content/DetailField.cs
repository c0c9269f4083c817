namespace Shijuan.Cms.Core.Content;

/// <summary>专用字段的说明。Immutable.</summary>
/// <param name="Name">Property name; also the form name with the prefix <c>Detail.</c>.</param>
/// <param name="Label">Chinese label.</param>
/// <param name="Hint">How to fill it in, with an example.</param>
/// <param name="Kind">Which control.</param>
/// <param name="Required">Marked as required; the gate decides.</param>
/// <param name="Options">Values to choose from.</param>
public sealed record DetailField(
    string Name, string Label, string Hint, DetailFieldKind Kind, bool Required = false, IReadOnlyList<string>? Options = null)
{
    /// <summary>表头：the columns of a <see cref="DetailFieldKind.Table"/>.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Name of the field that holds the headings, for a table whose columns are not known beforehand.</summary>
    public string? ColumnsField { get; init; }

    /// <summary>Place in a grid of numbers; null for a field that stands alone.</summary>
    public GridCell? Cell { get; init; }

    /// <summary>格式：what the gate demands of a value that is filled in.</summary>
    public FieldFormat Format { get; init; }

    /// <summary>内部字段：for the desk and its rules, never on the public page.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Address of the page that fills it, with {0} for the number of the item; null where nothing but the form does.</summary>
    public string? FilledAt { get; init; }

    /// <summary>Words of the link to <see cref="FilledAt"/>.</summary>
    public string FilledBy { get; init; } = "从电子表格导入";

    /// <summary>Filled by the system or by an import of its own; shown in the form and not typed there.</summary>
    public bool IsReadOnly { get; init; }
}

/// <summary>专用字段的控件类型。</summary>
public enum DetailFieldKind
{
    Text = 1,
    Date = 2,
    Choice = 3,

    /// <summary>几段文字。</summary>
    LongText = 4,

    /// <summary>非负数，如件数、金额。</summary>
    Number = 5,

    /// <summary>表格：one line a row, columns separated by tabs; pasted from a spreadsheet as it is.</summary>
    Table = 6,
}

/// <summary>专用字段的格式。</summary>
public enum FieldFormat
{
    None = 0,
    Phone = 1,
    Email = 2,
    PostalCode = 3,
    Url = 4,

    /// <summary>统一社会信用代码，18 位（GB 32100—2015）。</summary>
    SocialCreditCode = 5,
}

/// <summary>表格中的一格：its grid, the heading of its row and of its column. Immutable.</summary>
public sealed record GridCell(string Grid, string Row, string Column);
