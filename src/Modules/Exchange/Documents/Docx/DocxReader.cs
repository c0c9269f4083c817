using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Shijuan.Cms.Exchange;

/// <summary>DOCX 正文：one walk over the body that writes clean markup.</summary>
internal sealed class DocxReader
{
    // Documents nest sections, controls and tables; a hostile one nests them for ever.
    private const int Deepest = 24;

    private readonly DocxStyles _styles;
    private readonly DocxNumbering _numbering;
    private readonly RunReader _runs;
    private readonly NoticeList _notices;
    private readonly int _topHeading;
    private string _title = "";

    private DocxReader(MainDocumentPart main, IReadOnlyDictionary<string, ReadPicture> pictures, NoticeList notices)
    {
        _styles = new DocxStyles(main);
        _numbering = new DocxNumbering(main);
        _runs = new RunReader(main, pictures, notices);
        _notices = notices;
        _topHeading = main.Document!.Descendants<Paragraph>().Where(p => !_styles.IsTitle(p) && p.InnerText.Trim().Length > 0)
            .Select(_styles.HeadingLevel).OfType<int>().DefaultIfEmpty(1).Min();
    }

    /// <returns>Title and markup; the markup is not sanitised yet.</returns>
    public static (string Title, string Html) Read(MainDocumentPart main, IReadOnlyDictionary<string, ReadPicture> pictures, NoticeList notices)
    {
        var reader = new DocxReader(main, pictures, notices);
        var html = new StringBuilder();
        reader.Blocks(main.Document!.Body!, html, 0);
        for (var i = 0; i < reader._runs.Footnotes.Count; i++)
        {
            html.Append("<p>[注").Append(i + 1).Append("] ").Append(Markup.Text(reader._runs.Footnotes[i])).Append("</p>");
        }

        if (main.HeaderParts.Any(h => HasWords(h.Header)) || main.FooterParts.Any(f => HasWords(f.Footer)))
        {
            notices.Add("页眉、页脚没有导入");
        }

        return (reader._title, html.ToString());
    }

    private static bool HasWords(OpenXmlElement? part) => part?.Descendants<Text>().Any(t => t.Text.Any(char.IsLetter)) == true;

    private void Blocks(OpenXmlElement container, StringBuilder html, int depth, bool inCell = false, bool inHeader = false)
    {
        if (depth > Deepest)
        {
            _notices.Add("嵌套太深的内容没有导入");
            return;
        }

        var lists = new ListWriter(html);
        foreach (var block in Flat(container, depth))
        {
            switch (block)
            {
                case Paragraph paragraph:
                    WriteParagraph(paragraph, html, lists, depth, inCell, inHeader);
                    break;
                case Table when inCell:
                    _notices.Add("表格里的表格转成了文字，请核对");
                    lists.Close();
                    foreach (var row in block.Descendants<TableRow>())
                    {
                        html.Append("<p>").Append(Markup.Text(string.Join("　", row.Descendants<TableCell>().Select(c => c.InnerText.Trim())))).Append("</p>");
                    }

                    break;
                case Table table:
                    lists.Close();
                    html.Append(TableReader.Read(table, (cell, header) => CellText(cell, header, depth), _notices));
                    break;
            }
        }

        lists.Close();
    }

    /// <summary>Paragraphs and tables in order, out of the controls and tags around them.</summary>
    private IEnumerable<OpenXmlElement> Flat(OpenXmlElement container, int depth)
    {
        foreach (var child in container.ChildElements)
        {
            switch (child)
            {
                case Paragraph or Table:
                    yield return child;
                    break;
                case SdtBlock control when control.SdtProperties?.Descendants<DocPartGallery>().Any(g => g.Val?.Value == "Table of Contents") == true:
                    _notices.Add("目录没有导入，网页会自己生成");
                    break;
                case SdtBlock { SdtContentBlock: { } content } when depth < Deepest:
                    foreach (var inner in Flat(content, depth + 1))
                    {
                        yield return inner;
                    }

                    break;
                case CustomXmlBlock when depth < Deepest:
                    foreach (var inner in Flat(child, depth + 1))
                    {
                        yield return inner;
                    }

                    break;
                case AltChunk:
                    _notices.Add("嵌入的其他文档没有导入");
                    break;
            }
        }
    }

    private string CellText(TableCell cell, bool header, int depth)
    {
        var html = new StringBuilder();
        Blocks(cell, html, depth + 1, inCell: true, header);
        var text = html.ToString();
        // One paragraph alone in a cell is the cell's text.
        return text.StartsWith("<p>", StringComparison.Ordinal) && text.EndsWith("</p>", StringComparison.Ordinal) && text.LastIndexOf("<p", StringComparison.Ordinal) == 0
            ? text[3..^4]
            : text;
    }

    private void WriteParagraph(Paragraph paragraph, StringBuilder html, ListWriter lists, int depth, bool inCell, bool inHeader)
    {
        if (_styles.IsContents(paragraph))
        {
            _notices.Add("目录没有导入，网页会自己生成");
            return;
        }

        var inline = _runs.Read(paragraph);
        if (!inline.IsEmpty)
        {
            WriteWords(paragraph, inline, html, lists, inCell, inHeader);
        }

        foreach (var box in _runs.TextBoxes.ToList())
        {
            _runs.TextBoxes.Remove(box);
            lists.Close();
            Blocks(box, html, depth + 1, inCell);
        }
    }

    private void WriteWords(Paragraph paragraph, InlineWriter inline, StringBuilder html, ListWriter lists, bool inCell, bool inHeader)
    {
        var label = _styles.NumberingOf(paragraph) is { } numbering ? _numbering.Next(numbering) : null;
        if (!inCell && _title.Length == 0 && html.Length == 0 && _styles.IsTitle(paragraph) && !inline.ToHtml().Contains("<img", StringComparison.Ordinal))
        {
            _title = string.Concat(paragraph.Descendants<Text>().Select(t => t.Text)).Trim();
            return;
        }

        if (!inCell && (_styles.HeadingLevel(paragraph) ?? (_styles.IsTitle(paragraph) ? _topHeading : null)) is { } level)
        {
            lists.Close();
            var tag = "h" + Math.Clamp(level - _topHeading + 2, 2, 4);
            html.Append($"<{tag}>").Append(Markup.Text(label?.AsText ?? "")).Append(inline.ToHtml(Formats.Bold)).Append($"</{tag}>");
        }
        else if (label is { Kind: not NumberKind.Written } && !inHeader)
        {
            lists.Item(label, inline.ToHtml());
        }
        else
        {
            lists.Close();
            html.Append("<p").Append(AlignmentOf(paragraph, inCell)).Append('>').Append(Markup.Text(label?.AsText ?? "")).Append(inline.ToHtml(inHeader ? Formats.Bold : Formats.None)).Append("</p>");
        }
    }

    private string AlignmentOf(Paragraph paragraph, bool inCell)
    {
        var side = inCell ? null : _styles.AlignmentOf(paragraph);
        return side == JustificationValues.Center ? " class=\"ta-center\"" : side == JustificationValues.Right || side == JustificationValues.End ? " class=\"ta-right\"" : "";
    }
}
