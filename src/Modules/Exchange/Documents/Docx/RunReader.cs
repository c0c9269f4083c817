using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Shijuan.Cms.Exchange;

/// <summary>段内内容：words, line breaks, links and pictures of one paragraph; everything else is left out and said.</summary>
internal sealed partial class RunReader(MainDocumentPart main, IReadOnlyDictionary<string, ReadPicture> pictures, NoticeList notices)
{
    private readonly List<string> _footnotes = [];

    /// <summary>脚注文字, in the order of their marks.</summary>
    public IReadOnlyList<string> Footnotes => _footnotes;

    /// <summary>文本框: their paragraphs follow the paragraph they hang from.</summary>
    public List<TextBoxContent> TextBoxes { get; } = [];

    public InlineWriter Read(Paragraph paragraph)
    {
        var writer = new InlineWriter();
        var fields = new Stack<Field>();
        Children(paragraph, writer, null, fields);
        return writer;
    }

    private void Children(OpenXmlElement parent, InlineWriter writer, string? href, Stack<Field> fields)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Run run:
                    ReadRun(run, writer, href, fields);
                    break;
                case Hyperlink link:
                    Children(link, writer, AddressOf(link) ?? href, fields);
                    break;
                case SdtRun control when control.SdtContentRun is { } content:
                    Children(content, writer, href, fields);
                    break;
                case SimpleField or { LocalName: "smartTag" } or CustomXmlRun or BidirectionalOverride or BidirectionalEmbedding or InsertedRun or MoveToRun:
                    Children(child, writer, href, fields);
                    break;
                case DocumentFormat.OpenXml.Math.OfficeMath or DocumentFormat.OpenXml.Math.Paragraph:
                    notices.Add("公式转成了纯文字，请核对");
                    writer.Add(Markup.Text(child.InnerText), Formats.None, href);
                    break;
            }
        }
    }

    private void ReadRun(Run run, InlineWriter writer, string? href, Stack<Field> fields)
    {
        if (run.RunProperties?.Vanish is { } vanish && IsOn(vanish))
        {
            if (run.InnerText.Length > 0)
            {
                notices.Add("隐藏文字没有导入");
            }

            return;
        }

        var formats = FormatsOf(run.RunProperties);
        foreach (var child in run.ChildElements)
        {
            var link = fields.Select(f => f.Href).FirstOrDefault(h => h is not null) ?? href;
            ReadPiece(child, writer, formats, link, fields);
        }
    }

    private void ReadPiece(OpenXmlElement piece, InlineWriter writer, Formats formats, string? href, Stack<Field> fields)
    {
        switch (piece)
        {
            case Text text:
                writer.Add(Markup.Text(text.Text), formats, href);
                break;
            case TabChar or PositionalTab:
                writer.Add(" ", formats, href);
                break;
            case Break { Type: null } or Break { Type.InnerText: "textWrapping" } or CarriageReturn:
                writer.Add("<br>", Formats.None, href);
                break;
            case NoBreakHyphen:
                writer.Add("-", formats, href);
                break;
            case SymbolChar:
                notices.Add("特殊字体的符号没有导入");
                break;
            case FieldChar mark:
                Advance(mark, fields);
                break;
            case FieldCode code when fields.TryPeek(out var field):
                field.Code += code.Text;
                break;
            case FootnoteReference note:
                Note(main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(f => f.Id?.Value == note.Id?.Value), writer, href);
                break;
            case EndnoteReference note:
                Note(main.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(f => f.Id?.Value == note.Id?.Value), writer, href);
                break;
            case AlternateContent alternate when alternate.GetFirstChild<AlternateContentChoice>() is { } choice:
                foreach (var child in choice.ChildElements)
                {
                    ReadPiece(child, writer, formats, href, fields);
                }

                break;
            case Drawing or Picture or EmbeddedObject:
                ReadDrawing(piece, writer, href);
                break;
        }
    }

    private void ReadDrawing(OpenXmlElement drawing, InlineWriter writer, string? href)
    {
        var boxes = drawing.Descendants<TextBoxContent>().ToList();
        if (boxes.Count > 0)
        {
            notices.Add("文本框的文字移到了所在段落之后，请核对位置");
            TextBoxes.AddRange(boxes);
            return;
        }

        var found = PictureIds(drawing).ToList();
        if (found.Count == 0 || drawing is EmbeddedObject)
        {
            notices.Add("图形、图表或嵌入对象没有导入；需要的话请截图后作为图片插入");
            return;
        }

        foreach (var id in found)
        {
            if (pictures.TryGetValue(id, out var picture))
            {
                var alternative = AlternativeOf(drawing);
                if (alternative is null)
                {
                    notices.Add("图片没有替代文字，请在编辑页补写");
                }

                writer.Add(Markup.Picture(picture.Sha256, alternative), Formats.None, href);
            }
        }
    }

    /// <summary>Relationships of the pictures below an element.</summary>
    public static IEnumerable<string> PictureIds(OpenXmlElement element) =>
        element.Descendants().Select(e => e switch
        {
            DocumentFormat.OpenXml.Drawing.Blip blip => blip.Embed?.Value ?? blip.Link?.Value,
            DocumentFormat.OpenXml.Vml.ImageData image => image.RelationshipId?.Value,
            _ => null,
        }).OfType<string>();

    /// <summary>Office software fills in file names and numbers by itself: nobody can see a picture by them.</summary>
    private static string? AlternativeOf(OpenXmlElement drawing)
    {
        var written = drawing.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(p => p.Description?.Value).FirstOrDefault(d => !string.IsNullOrWhiteSpace(d))
            ?? drawing.Descendants<DocumentFormat.OpenXml.Vml.Shape>().Select(s => s.Alternate?.Value).FirstOrDefault(d => !string.IsNullOrWhiteSpace(d));
        return written is null || NoWords().IsMatch(written.Trim()) ? null : written.Trim();
    }

    private void Note(FootnoteEndnoteType? note, InlineWriter writer, string? href)
    {
        if (note is null)
        {
            return;
        }

        _footnotes.Add(string.Join(' ', note.Descendants<Paragraph>().Select(p => string.Concat(p.Descendants<Text>().Select(t => t.Text)).Trim())).Trim());
        writer.Add($"[注{_footnotes.Count}]", Formats.Above, href);
    }

    private string? AddressOf(Hyperlink link) =>
        link.Id?.Value is { } id ? main.HyperlinkRelationships.FirstOrDefault(r => r.Id == id)?.Uri.OriginalString : null;

    private static void Advance(FieldChar mark, Stack<Field> fields)
    {
        var type = mark.FieldCharType?.Value;
        if (type == FieldCharValues.Begin)
        {
            fields.Push(new Field());
        }
        else if (type == FieldCharValues.Separate && fields.TryPeek(out var field))
        {
            field.Href = LinkCode().Match(field.Code) is { Success: true } match ? match.Groups["url"].Value : null;
        }
        else if (type == FieldCharValues.End)
        {
            fields.TryPop(out _);
        }
    }

    private static Formats FormatsOf(RunProperties? properties)
    {
        if (properties is null)
        {
            return Formats.None;
        }

        var formats = Formats.None;
        formats |= properties.Bold is { } bold && IsOn(bold) ? Formats.Bold : Formats.None;
        formats |= properties.Italic is { } italic && IsOn(italic) ? Formats.Italic : Formats.None;
        formats |= properties.Underline?.Val?.Value is { } line && line != UnderlineValues.None ? Formats.Underline : Formats.None;
        formats |= (properties.Strike is { } strike && IsOn(strike)) || (properties.DoubleStrike is { } twice && IsOn(twice)) ? Formats.Strike : Formats.None;
        var place = properties.VerticalTextAlignment?.Val?.Value;
        formats |= place == VerticalPositionValues.Subscript ? Formats.Below : place == VerticalPositionValues.Superscript ? Formats.Above : Formats.None;
        return formats;
    }

    private static bool IsOn(OnOffType toggle) => toggle.Val is null || toggle.Val.Value;

    [GeneratedRegex("""\A\s*HYPERLINK\s+"(?<url>[^"]+)"(?!\s*\\l)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkCode();

    [GeneratedRegex(@"\A(图片|图像|图|picture|image|img)?[\s_\-0-9]*\z|\.(jpe?g|png|gif|bmp|webp|emf|wmf|tiff?)\z|\A[0-9a-f]{16,}\z|\Adescript\z|\A[A-Za-z0-9+/=_\-]{30,}\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoWords();

    private sealed class Field
    {
        public string Code { get; set; } = "";

        public string? Href { get; set; }
    }
}
