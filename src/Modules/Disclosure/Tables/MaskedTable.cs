namespace Shijuan.Cms.Disclosure;

/// <summary>遮盖以后的表格，或者为什么不收。Closed set, immutable.</summary>
internal abstract record MaskOutcome
{
    private MaskOutcome() { }

    /// <param name="Headings">Of the columns that are kept.</param>
    /// <param name="Dropped">Headings of the columns that were left out for good.</param>
    /// <param name="Skipped">Empty and total lines that were left out.</param>
    /// <param name="HeadingLine">Line of the file with the headings.</param>
    public sealed record Masked(
        MaskProfile Profile, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Dropped, int Skipped, int HeadingLine) : MaskOutcome;

    /// <param name="Faults">The first ones; none repeats a value of the file.</param>
    /// <param name="Total">All of them.</param>
    public sealed record Refused(IReadOnlyList<TableFault> Faults, int Total) : MaskOutcome;
}

/// <summary>表格里的一处问题。Immutable.</summary>
/// <param name="Line">In the file; null when it concerns the whole table.</param>
/// <param name="Column">Heading; null when it concerns the whole line.</param>
internal sealed record TableFault(int? Line, string? Column, string Message)
{
    public override string ToString() => (Line, Column) switch
    {
        ({ } line, { } column) => $"第{line}行“{column}”栏：{Message}",
        ({ } line, null) => $"第{line}行：{Message}",
        _ => Message,
    };
}
