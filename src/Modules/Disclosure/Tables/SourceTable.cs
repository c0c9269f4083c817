namespace Shijuan.Cms.Disclosure;

/// <summary>读到的表格：as it stands in the file, in memory only. Immutable.</summary>
/// <param name="Rows">From the first line on, each with its number in the file.</param>
/// <param name="TallMerges">Last lines of cells that were merged over several lines.</param>
internal sealed record SourceTable(IReadOnlyList<SourceRow> Rows, IReadOnlyList<int> TallMerges);

/// <summary>读到的一行。Immutable.</summary>
internal sealed record SourceRow(int Number, IReadOnlyList<string> Cells)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);

    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

/// <summary>表格读不懂：a Chinese message that says what to do and repeats nothing of the content.</summary>
internal sealed class TableRefusedException(string message) : Exception(message);
