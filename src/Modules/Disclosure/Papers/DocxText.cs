using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Shijuan.Cms.Disclosure;

/// <summary>DOCX 的段落。</summary>
internal static class DocxText
{
    public static Paragraph Line(string text, string style) => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. Runs(text, bold: false)]);

    /// <summary>“第三条” in 黑体, its words in 仿宋.</summary>
    public static Paragraph Labelled(string label, string text, string style) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. Runs(label, bold: true), .. Runs(text, bold: false)]);

    /// <summary>Characters that are no XML would make the file unreadable.</summary>
    public static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));

    private static IEnumerable<OpenXmlElement> Runs(string text, bool bold)
    {
        foreach (var (number, line) in Clean(text).Split('\n').Index())
        {
            var run = new Run();
            if (bold)
            {
                run.Append(new RunProperties(new RunStyle { Val = DocxStyles.Label }));
            }

            if (number > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
            yield return run;
        }
    }
}
