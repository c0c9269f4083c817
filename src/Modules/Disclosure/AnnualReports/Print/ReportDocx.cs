using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告的 DOCX：the layout of official documents (GB/T 9704): title in 小标宋 二号, text in 仿宋 三号, headings in 黑体 and 楷体.</summary>
internal static class ReportDocx
{
    private const int TextWidth = 8844;
    private const string Song = "方正小标宋简体";
    private const string Hei = "黑体";
    private const string Kai = "楷体_GB2312";
    private const string Fang = "仿宋_GB2312";

    public static byte[] Write(ReportPaper paper)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = paper.Title;
            var body = new Body(Line(paper.Title, Song, 44, JustificationValues.Center, indent: false), new Paragraph());
            body.Append(paper.Opening.Select(p => Line(p, Fang, 32)));
            body.Append(paper.Report.Blocks.Select(BlockOf));
            body.Append(paper.Signature.Select(s => Line(s, Fang, 32, JustificationValues.Right, indent: false)));
            body.Append(new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 2098, Bottom = 1984, Left = 1587, Right = 1474, Header = 851, Footer = 1400, Gutter = 0 }));
            document.AddMainDocumentPart().Document = new Document(body);
        }

        return bytes.ToArray();
    }

    private static OpenXmlElement BlockOf(ReportBlock block) => block switch
    {
        ReportBlock.Heading { Level: 1 } heading => Line(heading.Text, Hei, 32, keepWithNext: true),
        ReportBlock.Heading heading => Line(heading.Text, Kai, 32, keepWithNext: true),
        ReportBlock.Paragraph paragraph => Line(paragraph.Text, Fang, 32),
        ReportBlock.Grid grid => TableOf(grid.Table),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown block."),
    };

    private static Paragraph Line(string text, string font, int halfPoints, JustificationValues? justification = null, bool indent = true, bool keepWithNext = false)
    {
        var properties = new ParagraphProperties();
        if (keepWithNext)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(new SpacingBetweenLines { Line = "580", LineRule = LineSpacingRuleValues.Exact });
        if (indent)
        {
            properties.Append(new Indentation { FirstLineChars = 200 });
        }

        properties.Append(new Justification { Val = justification ?? JustificationValues.Both });
        return new Paragraph(properties, RunOf(text, font, halfPoints));
    }

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

    private static Paragraph CellLine(PrintCell cell) => new(
        new ParagraphProperties(new Justification { Val = cell.IsHeading && cell.Text.Length > 12 ? JustificationValues.Left : JustificationValues.Center }),
        RunOf(cell.Text, cell.IsHeading ? Hei : Fang, 18));

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "000000" };

    private static Run RunOf(string text, string font, int halfPoints) => new(
        new RunProperties(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = font },
            new FontSize { Val = $"{halfPoints}" }),
        new Text(string.Concat(text.Where(c => !char.IsControl(c)))) { Space = SpaceProcessingModeValues.Preserve });
}
