using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;
using PIC = DocumentFormat.OpenXml.Drawing.Pictures;

namespace Shijuan.Cms.UnitTests.Exchange;

/// <summary>Office files made by the tests themselves.</summary>
internal sealed class WordFile : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly WordprocessingDocument _package;
    private readonly Body _body = new();
    private uint _pictures;

    public WordFile()
    {
        _package = WordprocessingDocument.Create(_bytes, WordprocessingDocumentType.Document);
        Main = _package.AddMainDocumentPart();
        Main.Document = new Document(_body);
    }

    public MainDocumentPart Main { get; }

    /// <param name="styles">Id, name and, for those of an outline level only, its number from 0.</param>
    public WordFile Styles(params (string Id, string Name, int? Outline, string? BasedOn)[] styles)
    {
        var part = Main.AddNewPart<StyleDefinitionsPart>();
        part.Styles = new Styles(styles.Select(s =>
        {
            var style = new Style { Type = StyleValues.Paragraph, StyleId = s.Id };
            style.Append(new StyleName { Val = s.Name });
            if (s.BasedOn is not null)
            {
                style.Append(new BasedOn { Val = s.BasedOn });
            }

            if (s.Outline is { } level)
            {
                style.Append(new StyleParagraphProperties(new OutlineLevel { Val = level }));
            }

            return style;
        }));
        return this;
    }

    public WordFile Numbering(params (int Id, NumberFormatValues[] Formats, string[] Texts)[] lists)
    {
        var part = Main.AddNewPart<NumberingDefinitionsPart>();
        part.Numbering = new Numbering();
        foreach (var (id, formats, texts) in lists)
        {
            part.Numbering.Append(new AbstractNum(formats.Select((format, level) => new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = texts[level] })
            { LevelIndex = level })) { AbstractNumberId = id });
        }

        foreach (var (id, _, _) in lists)
        {
            part.Numbering.Append(new NumberingInstance(new AbstractNumId { Val = id }) { NumberID = id });
        }

        return this;
    }

    public WordFile Add(params OpenXmlElement[] blocks)
    {
        _body.Append(blocks);
        return this;
    }

    public static Paragraph Paragraph(string text, string? style = null, (int List, int Level)? number = null, JustificationValues? side = null)
    {
        var properties = new ParagraphProperties();
        if (style is not null)
        {
            properties.Append(new ParagraphStyleId { Val = style });
        }

        if (number is { } n)
        {
            properties.Append(new NumberingProperties(new NumberingLevelReference { Val = n.Level }, new NumberingId { Val = n.List }));
        }

        if (side is { } s)
        {
            properties.Append(new Justification { Val = s });
        }

        return new Paragraph(properties, Run(text));
    }

    public static Run Run(string text, params OpenXmlElement[] format) =>
        format.Length == 0 ? new Run(new Words(text) { Space = SpaceProcessingModeValues.Preserve }) : new Run(new RunProperties(format), new Words(text) { Space = SpaceProcessingModeValues.Preserve });

    public static TableRow Row(bool header, params TableCell[] cells)
    {
        var row = new TableRow();
        if (header)
        {
            row.Append(new TableRowProperties(new TableHeader()));
        }

        row.Append(cells);
        return row;
    }

    public static TableCell Cell(string text, int width = 1, bool? mergedFromHere = null, bool bold = false)
    {
        var properties = new TableCellProperties(new Shading { Val = ShadingPatternValues.Clear, Fill = "FFFF00" });
        if (width > 1)
        {
            properties.Append(new GridSpan { Val = width });
        }

        if (mergedFromHere is { } begins)
        {
            properties.Append(begins ? new VerticalMerge { Val = MergedCellValues.Restart } : new VerticalMerge());
        }

        return new TableCell(properties, new Paragraph(bold ? Run(text, new Bold()) : Run(text)));
    }

    public Paragraph Picture(byte[] png, string? description)
    {
        var part = Main.AddImagePart(ImagePartType.Png);
        using (var content = new MemoryStream(png))
        {
            part.FeedData(content);
        }

        var id = Main.GetIdOfPart(part);
        var number = ++_pictures;
        return new Paragraph(new Run(new Drawing(new DW.Inline(
            new DW.Extent { Cx = 990000L, Cy = 792000L },
            new DW.DocProperties { Id = number, Name = $"图片 {number}", Description = description },
            new A.Graphic(new A.GraphicData(new PIC.Picture(
                new PIC.NonVisualPictureProperties(new PIC.NonVisualDrawingProperties { Id = number, Name = "a.png" }, new PIC.NonVisualPictureDrawingProperties()),
                new PIC.BlipFill(new A.Blip { Embed = id }),
                new PIC.ShapeProperties())) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" })))));
    }

    public MemoryStream Save()
    {
        Main.Document!.Save();
        _package.Dispose();
        return new MemoryStream(_bytes.ToArray());
    }

    public void Dispose()
    {
        _package.Dispose();
        _bytes.Dispose();
    }
}
