using UglyToad.PdfPig;

namespace Shijuan.Cms.Disclosure;

/// <summary>PDF 有没有文字层：a scan has pictures of pages and no letters. Bounded in size and pages.</summary>
internal static class PdfTextLayer
{
    private const long MostBytes = 20L * 1024 * 1024;
    private const int MostPages = 5;
    private const int FewestLetters = 20;

    /// <summary>False also for a file that is too large or cannot be read: then nobody can rely on its words.</summary>
    public static async Task<bool> IsThereAsync(Stream content, CancellationToken cancel)
    {
        if (content.Length > MostBytes)
        {
            return false;
        }

        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancel);
        return IsThere(bytes.ToArray());
    }

    internal static bool IsThere(byte[] bytes)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            var letters = 0;
            for (var number = 1; number <= Math.Min(pdf.NumberOfPages, MostPages) && letters < FewestLetters; number++)
            {
                letters += pdf.GetPage(number).Letters.Count(l => !string.IsNullOrWhiteSpace(l.Value));
            }

            return letters >= FewestLetters;
        }
#pragma warning disable CA1031 // Whatever the library throws for a damaged file means the same: no words.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
