using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告的 DOCX：on the page and in the styles of official documents (GB/T 9704—2012); its tables in smaller type, for up to fifteen columns.</summary>
internal static class ReportDocx
{
    private static readonly int TextWidth = PaperLayout.Twips(PaperLayout.Width);

    public static byte[] Write(ReportPaper paper)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = DocxText.Clean(paper.Title);
            var main = document.AddMainDocumentPart();
            DocxStyles.Add(main);
            var body = new Body();
            body.Append(DocxText.Line(paper.Title, DocxStyles.Title));
            body.Append(paper.Opening.Select(p => DocxText.Line(p, DocxStyles.Body)));
            body.Append(paper.Report.Blocks.Select(BlockOf));
            body.Append(DocxText.Line("", DocxStyles.Flat));
            body.Append(paper.Signature.Select(s => DocxText.Line(s, DocxStyles.Signature)));
            body.Append(DocxPage.Section(main));
            main.Document = new Document(body);
        }

        return bytes.ToArray();
    }

    private static OpenXmlElement BlockOf(ReportBlock block) => block switch
    {
        ReportBlock.Heading heading => DocxText.Line(heading.Text, heading.Level == 1 ? DocxStyles.Heading : DocxStyles.Subheading),
        ReportBlock.Paragraph paragraph => DocxText.Line(paragraph.Text, DocxStyles.Body),
        ReportBlock.Grid grid => TableOf(grid.Table),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown block."),
    };

    private static Table TableOf(PrintTable printed)
    {
        var whole = printed.Widths.Sum();
        var widths = printed.Widths.Select(w => (int)(w / whole * TextWidth)).ToList();
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{TextWidth}" },
                new TableBorders(
                    Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        var places = printed.Places;
        for (var row = 0; row < printed.Rows.Count; row++)
        {
            table.Append(RowOf(row, places, widths, row < printed.HeadRows));
        }

        return table;
    }

    /// <summary>A cell that spans rows is continued in each of them by an empty one.</summary>
    private static TableRow RowOf(int row, IReadOnlyList<(PrintCell Cell, int Row, int Column)> places, List<int> widths, bool heads)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (heads)
        {
            properties.Append(new TableHeader());
        }

        var line = new TableRow(properties);
        foreach (var (cell, first, column) in places.Where(p => p.Row <= row && row < p.Row + p.Cell.Rows).OrderBy(p => p.Column))
        {
            var format = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{widths.Skip(column).Take(cell.Columns).Sum()}" });
            if (cell.Columns > 1)
            {
                format.Append(new GridSpan { Val = cell.Columns });
            }

            if (cell.Rows > 1)
            {
                format.Append(new VerticalMerge { Val = first == row ? MergedCellValues.Restart : MergedCellValues.Continue });
            }

            format.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
            line.Append(new TableCell(format, CellLine(first == row ? cell : new PrintCell(""))));
        }

        return line;
    }

    /// <summary>小五号, in lines of twelve points: the pitch of the text would make table three longer than a page.</summary>
    private static Paragraph CellLine(PrintCell cell) => new(
        new ParagraphProperties(
            new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Exact },
            new Justification { Val = cell.IsHeading && cell.Text.Length > 12 ? JustificationValues.Left : JustificationValues.Center }),
        new Run(
            new RunProperties(DocxStyles.Face(cell.IsHeading ? DocxStyles.Heiti : DocxStyles.Fangsong), new FontSize { Val = "18" }),
            new Text(DocxText.Clean(cell.Text)) { Space = SpaceProcessingModeValues.Preserve }));

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "000000" };
}
