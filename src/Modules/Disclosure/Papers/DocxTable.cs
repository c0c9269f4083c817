using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Shijuan.Cms.Disclosure;

/// <summary>DOCX 的表格。</summary>
internal static class DocxTable
{
    public static IEnumerable<OpenXmlElement> Of(PaperPart part)
    {
        var grid = PaperGrid.Of(part.Block.Rows);
        var widths = grid.Widths().Select(w => PaperLayout.Twips(w * PaperLayout.Width)).ToList();
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{widths.Sum()}" },
                new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        table.Append(grid.Rows.Select(row => RowOf(row, widths)));
        return part.Text.Length > 0
            ? [DocxText.Line(part.Text, DocxStyles.Centred), table, DocxText.Line("", DocxStyles.Flat)]
            : [table, DocxText.Line("", DocxStyles.Flat)];
    }

    private static TableRow RowOf(IReadOnlyList<PlacedCell> cells, List<int> widths)
    {
        var row = new TableRow();
        if (cells.All(c => c.Cell.IsHeader))
        {
            row.Append(new TableRowProperties(new TableHeader()));
        }

        row.Append(cells.Select(c => CellOf(c, widths.Skip(c.Column).Take(c.Span).Sum())));
        return row;
    }

    private static TableCell CellOf(PlacedCell cell, int width)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" });
        if (cell.Span > 1)
        {
            properties.Append(new GridSpan { Val = cell.Span });
        }

        if (cell.IsTall)
        {
            properties.Append(new VerticalMerge { Val = cell.Continues ? MergedCellValues.Continue : MergedCellValues.Restart });
        }

        return new TableCell(properties, DocxText.Line(cell.Text, DocxStyles.Cell));
    }

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 6 };
}
