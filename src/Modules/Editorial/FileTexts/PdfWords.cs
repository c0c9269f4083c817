using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Shijuan.Cms.Editorial;

/// <summary>PDF 的文字，按页面内容的顺序。</summary>
internal static class PdfWords
{
    private const int MostPages = 300;

    public static void Read(byte[] bytes, TextBudget words)
    {
        using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        for (var number = 1; number <= Math.Min(pdf.NumberOfPages, MostPages) && !words.IsFull; number++)
        {
            foreach (var line in ContentOrderTextExtractor.GetText(pdf.GetPage(number)).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                words.Add(line);
                words.EndLine();
            }
        }
    }
}
