namespace Shijuan.Cms.Disclosure;

/// <summary>印出来的一格：text with the columns and rows that it spans. Immutable.</summary>
/// <param name="Scope">For a heading, what it heads: <c>col</c>, <c>colgroup</c>, <c>row</c> or <c>rowgroup</c>; empty for a number.</param>
internal sealed record PrintCell(string Text, int Columns = 1, int Rows = 1, string Scope = "")
{
    public bool IsHeading => Scope.Length > 0;
}

/// <summary>印出来的一张表：rows of cells; a cell that spans rows is named in the first of them only. Immutable.</summary>
/// <param name="Name">For people who do not see it.</param>
/// <param name="Widths">Relative widths of the columns.</param>
/// <param name="HeadRows">How many rows are headings.</param>
internal sealed record PrintTable(string Name, IReadOnlyList<float> Widths, IReadOnlyList<IReadOnlyList<PrintCell>> Rows, int HeadRows)
{
    /// <summary>Each cell with the row and column in which it begins, both from zero.</summary>
    public IReadOnlyList<(PrintCell Cell, int Row, int Column)> Places
    {
        get
        {
            var taken = new bool[Rows.Count, Widths.Count];
            var places = new List<(PrintCell, int, int)>();
            foreach (var (row, cells) in Rows.Index())
            {
                var column = 0;
                foreach (var cell in cells)
                {
                    while (taken[row, column])
                    {
                        column++;
                    }

                    places.Add((cell, row, column));
                    for (var r = row; r < row + cell.Rows; r++)
                    {
                        for (var c = column; c < column + cell.Columns; c++)
                        {
                            taken[r, c] = true;
                        }
                    }
                }
            }

            return places;
        }
    }
}
