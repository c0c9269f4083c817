using Shijuan.Cms.Core.Papers;
using SkiaSharp;

namespace Shijuan.Cms.Disclosure;

/// <summary>PDF 的表格：a row that is taller than a page goes on on the next one.</summary>
internal static class PdfTable
{
    private const float Padding = 4;
    private const float Leading = PaperLayout.TableSize * 1.4f;

    public static void Draw(PdfPage page, PaperGrid grid)
    {
        var font = page.Font(PdfFace.Fangsong, PaperLayout.TableSize);
        var edges = Edges(grid.Widths());
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            var below = row + 1 < grid.Rows.Count ? grid.Rows[row + 1] : null;
            Row(page, grid.Rows[row], below, edges, font);
        }

        page.Advance(PaperLayout.Pitch / 2);
    }

    private static void Row(PdfPage page, IReadOnlyList<PlacedCell> cells, IReadOnlyList<PlacedCell>? below, List<float> edges, SKFont font)
    {
        var lines = cells.Select(c => PdfBreaks.Lines(c.Text, font, edges[c.Column + c.Span] - edges[c.Column] - (2 * Padding), 0)).ToList();
        var all = Math.Max(1, lines.Max(l => l.Count));
        for (var from = 0; from < all;)
        {
            page.Room(Leading + (2 * Padding));
            var here = Math.Clamp((int)((PdfPage.Bottom - page.Y - (2 * Padding)) / Leading), 1, all - from);
            var (top, bottom) = (page.Y, page.Y + (here * Leading) + (2 * Padding));
            var isFoot = from + here >= all;
            foreach (var (index, cell) in cells.Index())
            {
                Frame(page, cell, edges, top, bottom, closed: isFoot && !GoesOn(cell, below));
                foreach (var (number, line) in lines[index].Skip(from).Take(here).Index())
                {
                    page.Word(line, edges[cell.Column] + Padding, top + Padding + (number * Leading) + PaperLayout.TableSize, font);
                }
            }

            page.Advance(bottom - top);
            from += here;
        }
    }

    private static void Frame(PdfPage page, PlacedCell cell, List<float> edges, float top, float bottom, bool closed)
    {
        var (left, right) = (edges[cell.Column], edges[cell.Column + cell.Span]);
        page.Segment(left, top, left, bottom);
        page.Segment(right, top, right, bottom);
        if (!cell.Continues)
        {
            page.Segment(left, top, right, top);
        }

        if (closed)
        {
            page.Segment(left, bottom, right, bottom);
        }
    }

    private static bool GoesOn(PlacedCell cell, IReadOnlyList<PlacedCell>? below) =>
        cell.IsTall && below?.Any(b => b.Continues && b.Cell == cell.Cell && b.Column == cell.Column) == true;

    private static List<float> Edges(IReadOnlyList<float> widths)
    {
        var edges = new List<float> { PaperLayout.Left };
        foreach (var width in widths)
        {
            edges.Add(edges[^1] + (width * PaperLayout.Width));
        }

        return edges;
    }
}
