using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Shijuan.Cms.Editorial;

/// <summary>审批单的 DOCX：the same lines for an office program.</summary>
internal static class SheetDocx
{
    public static byte[] Write(ApprovalSheet sheet)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = $"{ApprovalSheet.Heading}：{sheet.Title}";
            var body = new Body();
            body.Append(Centred(sheet.SiteName, 24), Centred(ApprovalSheet.Heading, 40));
            body.Append(TableOf([1, 4], sheet.Facts.Select(f => (IReadOnlyList<string>)[f.Label, f.Value]), header: false));
            foreach (var table in sheet.Tables)
            {
                body.Append(Line(table.Title, 24, bold: true));
                body.Append(table.Rows.Count == 0
                    ? Line(table.Empty, 20, bold: false)
                    : TableOf(table.Widths, table.Rows.Prepend(table.Columns), header: true));
            }

            body.Append(Line($"发布记录 {sheet.PublicationId}　生成时间 {sheet.MadeAt}", 18, bold: false));
            body.Append(new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1000, Bottom = 1000, Left = 1100, Right = 1100, Header = 500, Footer = 500, Gutter = 0 }));
            document.AddMainDocumentPart().Document = new Document(body);
        }

        return bytes.ToArray();
    }

    private static Paragraph Centred(string text, int halfPoints) => new(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }), RunOf(text, halfPoints, bold: true));

    private static Paragraph Line(string text, int halfPoints, bool bold) => new(
        new ParagraphProperties(new SpacingBetweenLines { Before = "200", After = "80" }), RunOf(text, halfPoints, bold));

    private static Table TableOf(IReadOnlyList<float> widths, IEnumerable<IReadOnlyList<string>> rows, bool header)
    {
        var whole = widths.Sum();
        var twips = widths.Select(w => (int)(w / whole * 9700)).ToList();
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = "9700" },
                new TableBorders(
                    Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(twips.Select(w => new GridColumn { Width = $"{w}" })));
        foreach (var (index, row) in rows.Index())
        {
            table.Append(RowOf(row, twips, bold: header && index == 0));
        }

        return table;
    }

    private static TableRow RowOf(IReadOnlyList<string> cells, List<int> widths, bool bold)
    {
        var row = new TableRow();
        if (bold)
        {
            row.Append(new TableRowProperties(new TableHeader()));
        }

        row.Append(cells.Select((text, i) => new TableCell(
            new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{widths[i]}" }),
            new Paragraph(RunOf(text, 20, bold)))));
        return row;
    }

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "888888" };

    private static Run RunOf(string text, int halfPoints, bool bold)
    {
        var properties = new RunProperties(new RunFonts { Ascii = "Noto Sans CJK SC", HighAnsi = "Noto Sans CJK SC", EastAsia = "宋体" });
        if (bold)
        {
            properties.Append(new Bold());
        }

        properties.Append(new FontSize { Val = $"{halfPoints}" });
        return new Run(properties, new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>Control characters are no XML.</summary>
    private static string Clean(string text) => string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t'));
}
