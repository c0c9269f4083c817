using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Disclosure;

/// <summary>表格的网格：where each cell stands when cells span columns and rows. Pure.</summary>
internal sealed record PaperGrid(int Columns, IReadOnlyList<IReadOnlyList<PlacedCell>> Rows)
{
    // Wider tables cannot be read on A4 and cannot be opened by office programs.
    private const int MostColumns = 63;

    /// <summary>Each row covers every column: places without a cell are empty cells, places under a tall cell continue it.</summary>
    public static PaperGrid Of(IReadOnlyList<IReadOnlyList<RichCell>> rows)
    {
        var taken = new List<Dictionary<int, PlacedCell>>();
        for (var r = 0; r < rows.Count; r++)
        {
            taken.Add([]);
        }

        for (var r = 0; r < rows.Count; r++)
        {
            var column = 0;
            foreach (var cell in rows[r])
            {
                while (taken[r].ContainsKey(column))
                {
                    column++;
                }

                if (column >= MostColumns)
                {
                    break;
                }

                Place(taken, r, column, cell);
            }
        }

        var columns = Math.Max(1, taken.SelectMany(t => t.Values).Select(c => c.Column + c.Span).DefaultIfEmpty(1).Max());
        return new PaperGrid(columns, [.. taken.Select(t => Full(t, columns))]);
    }

    /// <summary>Shares of the width: by the longest text of each column, within bounds.</summary>
    public IReadOnlyList<float> Widths()
    {
        var longest = Enumerable.Repeat(2f, Columns).ToArray();
        foreach (var cell in Rows.SelectMany(r => r).Where(c => c is { Span: 1, Continues: false }))
        {
            longest[cell.Column] = Math.Max(longest[cell.Column], Math.Min(cell.Cell.Text.Length, 16));
        }

        var whole = longest.Sum();
        return [.. longest.Select(l => l / whole)];
    }

    private static void Place(List<Dictionary<int, PlacedCell>> taken, int row, int column, RichCell cell)
    {
        var span = 1;
        while (span < cell.Columns && column + span < MostColumns && !taken[row].ContainsKey(column + span))
        {
            span++;
        }

        var last = Math.Min(row + cell.Rows, taken.Count) - 1;
        for (var r = row; r <= last && !taken[r].ContainsKey(column); r++)
        {
            var placed = new PlacedCell(cell, column, span, Continues: r > row, IsTall: last > row);
            for (var c = column; c < column + span; c++)
            {
                taken[r].TryAdd(c, placed);
            }
        }
    }

    private static IReadOnlyList<PlacedCell> Full(Dictionary<int, PlacedCell> row, int columns)
    {
        var cells = new List<PlacedCell>();
        for (var column = 0; column < columns;)
        {
            var cell = row.GetValueOrDefault(column) is { } found && found.Column == column
                ? found
                : new PlacedCell(new RichCell("", 1, 1, IsHeader: false), column, 1, Continues: false, IsTall: false);
            cells.Add(cell);
            column += cell.Span;
        }

        return cells;
    }
}

/// <summary>网格中的单元格。Immutable.</summary>
/// <param name="Continues">The lower part of a tall cell: its words stand above.</param>
/// <param name="IsTall">Whether it spans rows.</param>
internal sealed record PlacedCell(RichCell Cell, int Column, int Span, bool Continues, bool IsTall)
{
    public string Text => Continues ? "" : Cell.Text;
}
