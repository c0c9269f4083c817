using SkiaSharp;

namespace Shijuan.Cms.Disclosure;

/// <summary>表格的排版：column edges, row heights and broken lines of one table in one size of type. Points.</summary>
internal sealed class PrintLayout
{
    private const float Padding = 2.5f;
    private const float Smallest = 5;

    private readonly float _size;
    private readonly SKTypeface _face;
    private readonly float[] _edges;
    private readonly float[] _tops;
    private readonly List<(PrintCell Cell, int Row, int Column, IReadOnlyList<string> Lines)> _cells;

    private PrintLayout(PrintTable table, SKTypeface face, float width, float size)
    {
        (_size, _face) = (size, face);
        using var font = new SKFont(face, size);
        var whole = table.Widths.Sum();
        _edges = [0, .. table.Widths.Index().Select(w => table.Widths.Take(w.Index + 1).Sum() / whole * width)];
        _cells = [.. table.Places.Select(p => (p.Cell, p.Row, p.Column,
            ReportLines.Of(p.Cell.Text, _edges[p.Column + p.Cell.Columns] - _edges[p.Column] - (2 * Padding), font)))];
        var heights = Enumerable.Range(0, table.Rows.Count).Select(r => _cells.Where(c => c.Row == r && c.Cell.Rows == 1).Select(NeededBy).DefaultIfEmpty(Leading).Max()).ToArray();
        foreach (var tall in _cells.Where(c => c.Cell.Rows > 1))
        {
            // What a cell over several rows lacks goes to the last of them.
            heights[tall.Row + tall.Cell.Rows - 1] += Math.Max(0, NeededBy(tall) - heights.Skip(tall.Row).Take(tall.Cell.Rows).Sum());
        }

        _tops = [0, .. heights.Index().Select(h => heights.Take(h.Index + 1).Sum())];
    }

    public float Height => _tops[^1];

    private float Leading => _size * 1.3f;

    /// <summary>The largest type in which the table is no higher than this.</summary>
    public static PrintLayout Of(PrintTable table, SKTypeface face, float width, float most)
    {
        var size = 9.5f;
        var layout = new PrintLayout(table, face, width, size);
        while (layout.Height > most && size > Smallest)
        {
            size -= 0.5f;
            layout = new PrintLayout(table, face, width, size);
        }

        return layout;
    }

    public void Draw(SKCanvas canvas, float left, float top, SKPaint ink, SKPaint rule)
    {
        using var font = new SKFont(_face, _size);
        foreach (var (cell, row, column, lines) in _cells)
        {
            var (x, right) = (left + _edges[column], left + _edges[column + cell.Columns]);
            var (y, bottom) = (top + _tops[row], top + _tops[row + cell.Rows]);
            canvas.DrawRect(x, y, right - x, bottom - y, rule);
            var at = y + ((bottom - y - (lines.Count * Leading)) / 2) + _size;
            foreach (var line in lines)
            {
                var start = lines.Count > 1 ? x + Padding : x + ((right - x - font.MeasureText(line)) / 2);
                ReportLines.Draw(canvas, line, start, at, font, ink);
                at += Leading;
            }
        }
    }

    private float NeededBy((PrintCell Cell, int Row, int Column, IReadOnlyList<string> Lines) cell) => (cell.Lines.Count * Leading) + (2 * Padding);
}
