using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Shijuan.Cms.Disclosure;

/// <summary>DOCX 的页面：用纸、版心、网格、页码（4号，单页居右、双页居左空一字）和版记。</summary>
internal static class DocxPage
{
    public static SectionProperties Section(MainDocumentPart main)
    {
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new EvenAndOddHeaders());
        return new SectionProperties(
            Numbers(main, HeaderFooterValues.Default, JustificationValues.Right),
            Numbers(main, HeaderFooterValues.Even, JustificationValues.Left),
            new PageSize { Width = (uint)PaperLayout.Twips(PaperLayout.PageWidth), Height = (uint)PaperLayout.Twips(PaperLayout.PageHeight) },
            new PageMargin
            {
                Top = PaperLayout.Twips(PaperLayout.Top),
                Left = (uint)PaperLayout.Twips(PaperLayout.Left),
                Right = (uint)PaperLayout.Twips(PaperLayout.PageWidth - PaperLayout.Left - PaperLayout.Width),
                Bottom = PaperLayout.Twips(PaperLayout.PageHeight - PaperLayout.Top - PaperLayout.Height),
                Header = 851,
                Footer = 1588,
                Gutter = 0,
            },
            new DocGrid
            {
                Type = DocGridValues.LinesAndChars,
                LinePitch = PaperLayout.Twips(PaperLayout.Pitch),
                // In 4096ths of a point, as the grid counts.
                CharacterSpace = (int)(PaperLayout.BodySize * (PaperLayout.Squeeze - 1) * 4096),
            });
    }

    /// <summary>版记：ruled lines above, between and below.</summary>
    public static IEnumerable<OpenXmlElement> Imprint(PaperImprint imprint)
    {
        var width = PaperLayout.Twips(PaperLayout.Width);
        var rows = new List<TableRow>();
        if (imprint.CopiedTo.Length > 0)
        {
            rows.Add(new TableRow(Cell(imprint.CopiedToLine, JustificationValues.Left, width, span: 2)));
        }

        rows.Add(new TableRow(
            Cell(imprint.Printer, JustificationValues.Left, width / 2, span: 1), Cell(imprint.PrintedOn, JustificationValues.Right, width - (width / 2), span: 1)));
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8 },
                    new BottomBorder { Val = BorderValues.Single, Size = 8 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 6 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(new GridColumn { Width = $"{width / 2}" }, new GridColumn { Width = $"{width - (width / 2)}" }));
        table.Append(rows);
        return [DocxText.Line("", DocxStyles.Flat), table, DocxText.Line("", DocxStyles.Flat)];
    }

    private static TableCell Cell(string text, JustificationValues side, int width, int span)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" });
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        var line = DocxText.Line(text, DocxStyles.Cell);
        line.ParagraphProperties!.Append(new Justification { Val = side });
        return new TableCell(properties, line);
    }

    private static FooterReference Numbers(MainDocumentPart main, HeaderFooterValues pages, JustificationValues side)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(
                side == JustificationValues.Right ? new Indentation { RightChars = 100 } : new Indentation { LeftChars = 100 },
                new Justification { Val = side }),
            Small(new Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
            Small(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            Small(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
            Small(new FieldChar { FieldCharType = FieldCharValues.End }),
            Small(new Text(" —") { Space = SpaceProcessingModeValues.Preserve })));
        return new FooterReference { Type = pages, Id = main.GetIdOfPart(part) };
    }

    private static Run Small(OpenXmlElement content) =>
        new(new RunProperties(new RunFonts { Ascii = "宋体", HighAnsi = "宋体", EastAsia = "宋体" }, new FontSize { Val = "28" }), content);
}
