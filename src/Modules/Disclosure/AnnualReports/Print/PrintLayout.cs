using Shijuan.Cms.Core.Papers;
using SkiaSharp;

namespace Shijuan.Cms.Disclosure;

/// <summary>表格的排版：column edges, row heights and broken lines of one table in one size of type. Points.</summary>
internal sealed class PrintLayout
{
    private const float Padding = 2.5f;
    private const float Largest = 9.5f;
    private const float Smallest = 5;

    private readonly SKFont _font;
    private readonly float[] _edges;
    private readonly float[] _tops;
    private readonly List<(PrintCell Cell, int Row, int Column, IReadOnlyList<string> Lines)> _cells;

    private PrintLayout(PrintTable table, SKFont font)
    {
        _font = font;
        var whole = table.Widths.Sum();
        _edges = [0, .. table.Widths.Index().Select(w => table.Widths.Take(w.Index + 1).Sum() / whole * PaperLayout.Width)];
        _cells = [.. table.Places.Select(p => (p.Cell, p.Row, p.Column,
            PdfBreaks.Lines(p.Cell.Text, font, _edges[p.Column + p.Cell.Columns] - _edges[p.Column] - (2 * Padding), 0)))];
        var heights = Enumerable.Range(0, table.Rows.Count).Select(r => _cells.Where(c => c.Row == r && c.Cell.Rows == 1).Select(NeededBy).DefaultIfEmpty(Leading).Max()).ToArray();
        foreach (var tall in _cells.Where(c => c.Cell.Rows > 1))
        {
            // What a cell over several rows lacks goes to the last of them.
            heights[tall.Row + tall.Cell.Rows - 1] += Math.Max(0, NeededBy(tall) - heights.Skip(tall.Row).Take(tall.Cell.Rows).Sum());
        }

        _tops = [0, .. heights.Index().Select(h => heights.Take(h.Index + 1).Sum())];
    }

    private float Height => _tops[^1];

    private float Leading => _font.Size * 1.3f;

    /// <summary>A table stands on one page: on the next one if there is no room, and smaller if it is longer than a page.</summary>
    public static void Draw(PdfPage page, PrintTable table)
    {
        var size = Largest;
        var layout = new PrintLayout(table, page.Font(PdfFace.Fangsong, size));
        while (layout.Height > PaperLayout.Height - PaperLayout.Pitch && size > Smallest)
        {
            size -= 0.5f;
            layout = new PrintLayout(table, page.Font(PdfFace.Fangsong, size));
        }

        page.Room(layout.Height + PaperLayout.Pitch);
        page.Advance(PaperLayout.Pitch / 2);
        layout.Draw(page);
        page.Advance(layout.Height + (PaperLayout.Pitch / 2));
    }

    private void Draw(PdfPage page)
    {
        foreach (var (cell, row, column, lines) in _cells)
        {
            var (x, right) = (PaperLayout.Left + _edges[column], PaperLayout.Left + _edges[column + cell.Columns]);
            var (y, bottom) = (page.Y + _tops[row], page.Y + _tops[row + cell.Rows]);
            page.Box(x, y, right, bottom);
            var at = y + ((bottom - y - (lines.Count * Leading)) / 2) + _font.Size;
            foreach (var line in lines)
            {
                page.Word(line, lines.Count > 1 ? x + Padding : x + ((right - x - _font.MeasureText(line)) / 2), at, _font);
                at += Leading;
            }
        }
    }

    private float NeededBy((PrintCell Cell, int Row, int Column, IReadOnlyList<string> Lines) cell) => (cell.Lines.Count * Leading) + (2 * Padding);
}
