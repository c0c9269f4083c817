using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Disclosure;

/// <summary>DOCX 的样式（GB/T 9704—2012 第7条）：标题 2号小标宋，正文 3号仿宋，一级标题黑体。Named fonts come from the reader's machine; 方正 and GB2312 faces have stand-ins.</summary>
internal static class DocxStyles
{
    public const string Body = "Body";
    public const string Flat = "Flat";
    public const string Centred = "Centred";
    public const string Right = "Right";
    public const string Signature = "Signature";
    public const string Title = "Title";
    public const string Chapter = "Heading1";
    public const string Section = "Heading2";
    public const string Heading = "Heading3";
    public const string Subheading = "Heading4";
    public const string Annex = "Annex";
    public const string Cell = "Cell";
    public const string Label = "Label";

    public const string Fangsong = "仿宋_GB2312";
    public const string Heiti = "黑体";

    private const string Kaiti = "楷体_GB2312";
    private const string Songti = "方正小标宋简体";

    public static string Of(RichSide side) => side switch
    {
        RichSide.Centre => Centred,
        RichSide.Right => Right,
        _ => Body,
    };

    public static RunFonts Face(string name) => new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = name };

    public static void Add(MainDocumentPart main)
    {
        main.AddNewPart<FontTablePart>().Fonts = new Fonts(
            Stand(Fangsong, "仿宋"), Stand(Kaiti, "楷体"), Stand(Songti, "华文中宋"));
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(Face(Fangsong), new FontSize { Val = "32" }, new Languages { Val = "zh-CN", EastAsia = "zh-CN" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                    new SpacingBetweenLines { Before = "0", After = "0", Line = $"{PaperLayout.Twips(PaperLayout.Pitch)}", LineRule = LineSpacingRuleValues.Exact }))),
            Paragraphs("Normal", "Normal", basedOn: null),
            Paragraphs(Body, "正文段落", "Normal", Indented(), Justified()),
            Paragraphs(Flat, "顶格", "Normal"),
            Paragraphs(Centred, "居中", "Normal", Side(JustificationValues.Center)),
            Paragraphs(Right, "居右", "Normal", Side(JustificationValues.Right)),
            Paragraphs(Signature, "落款", "Normal", new Indentation { RightChars = 400 }, Side(JustificationValues.Right)),
            Paragraphs(Title, "Title", "Normal", new SpacingBetweenLines { Before = "579", After = "579", Line = "700", LineRule = LineSpacingRuleValues.Exact }, Side(JustificationValues.Center), Sized(Songti, "44")),
            Paragraphs(Chapter, "heading 1", "Normal", new KeepNext(), new SpacingBetweenLines { Before = "290", After = "290" }, Side(JustificationValues.Center), new OutlineLevel { Val = 0 }, Sized(Heiti, "32")),
            Paragraphs(Section, "heading 2", "Normal", new KeepNext(), Side(JustificationValues.Center), new OutlineLevel { Val = 1 }, Sized(Kaiti, "32")),
            Paragraphs(Heading, "heading 3", "Normal", new KeepNext(), Indented(), new OutlineLevel { Val = 2 }, Sized(Heiti, "32")),
            Paragraphs(Subheading, "heading 4", "Normal", new KeepNext(), Indented(), new OutlineLevel { Val = 3 }, Sized(Kaiti, "32")),
            Paragraphs(Annex, "附件", "Normal", new PageBreakBefore(), Sized(Heiti, "32")),
            Paragraphs(Cell, "表格文字", "Normal", new SpacingBetweenLines { Line = "400", LineRule = LineSpacingRuleValues.Exact }, Sized(Fangsong, "24")),
            new Style(new StyleName { Val = "条的编号" }, new StyleRunProperties(Face(Heiti))) { Type = StyleValues.Character, StyleId = Label });
    }

    private static Style Paragraphs(string id, string name, string? basedOn, params OpenXmlElement[] says)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = basedOn is null ? true : null };
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        if (says.Where(s => s is not StyleRunProperties).ToArray() is { Length: > 0 } layout)
        {
            style.Append(new StyleParagraphProperties(layout));
        }

        style.Append(says.OfType<StyleRunProperties>());
        return style;
    }

    private static StyleRunProperties Sized(string face, string halfPoints) => new(Face(face), new FontSize { Val = halfPoints });

    private static Indentation Indented() => new() { FirstLineChars = 200, FirstLine = "640" };

    private static Justification Justified() => Side(JustificationValues.Both);

    private static Justification Side(JustificationValues side) => new() { Val = side };

    private static Font Stand(string name, string alternative) => new(new AltName { Val = alternative }) { Name = name };
}
