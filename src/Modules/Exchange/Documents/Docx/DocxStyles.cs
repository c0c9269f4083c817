using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Shijuan.Cms.Exchange;

/// <summary>样式：what a paragraph is, read from the name of its style (English, Chinese or that of WPS), what that is based on, and its outline level.</summary>
internal sealed partial class DocxStyles
{
    private const int MostSteps = 12;
    private readonly Dictionary<string, Style> _styles;

    public DocxStyles(MainDocumentPart main) =>
        _styles = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            .Where(s => s.StyleId?.Value is not null)
            .GroupBy(s => s.StyleId!.Value!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>1 to 9, or null for what is no heading.</summary>
    public int? HeadingLevel(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } direct)
        {
            return direct < 9 ? direct + 1 : null;
        }

        foreach (var style in Chain(paragraph))
        {
            if (HeadingName().Match(NameOf(style)) is { Success: true } match)
            {
                return int.Parse(match.Groups["level"].Value, System.Globalization.CultureInfo.InvariantCulture);
            }

            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level)
            {
                return level < 9 ? level + 1 : null;
            }
        }

        return null;
    }

    public bool IsTitle(Paragraph paragraph) => Chain(paragraph).Any(s => TitleName().IsMatch(NameOf(s)));

    /// <summary>目录：pages of a web site have their own.</summary>
    public bool IsContents(Paragraph paragraph) => Chain(paragraph).Any(s => ContentsName().IsMatch(NameOf(s)));

    public NumberingProperties? NumberingOf(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties ?? Chain(paragraph).Select(s => s.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(n => n is not null);

    public JustificationValues? AlignmentOf(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.Justification?.Val?.Value ?? Chain(paragraph).Select(s => s.StyleParagraphProperties?.Justification?.Val?.Value).FirstOrDefault(j => j is not null);

    private IEnumerable<Style> Chain(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var steps = 0; id is not null && steps < MostSteps && _styles.TryGetValue(id, out var style); steps++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    private static string NameOf(Style style) => style.StyleName?.Val?.Value?.Trim() ?? style.StyleId?.Value ?? "";

    [GeneratedRegex(@"\A(heading|标题)\s*(?<level>[1-9])\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"\A(title|标题|公文标题|文件标题)\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TitleName();

    [GeneratedRegex(@"\A(toc|目录)\s*[1-9]\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ContentsName();
}
