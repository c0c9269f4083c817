using SkiaSharp;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告的 PDF：A4, text that can be searched and copied, the font embedded.</summary>
internal static class ReportPdf
{
    /// <summary>The bytes, or null when the server has no Chinese font.</summary>
    public static byte[]? Write(ReportPaper paper)
    {
        if (ReportFont.Find() is not { } face)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using (var document = SKDocument.CreatePdf(bytes, new SKDocumentPdfMetadata { Title = paper.Title, Producer = "Shijuan CMS" }))
        {
            using var page = new ReportPage(document, face);
            page.Title(paper.Title);
            foreach (var paragraph in paper.Opening)
            {
                page.Paragraph(paragraph);
            }

            foreach (var block in paper.Report.Blocks)
            {
                Draw(page, block);
            }

            foreach (var line in paper.Signature)
            {
                page.AtRight(line);
            }

            page.Finish();
            document.Close();
        }

        return bytes.ToArray();
    }

    private static void Draw(ReportPage page, ReportBlock block)
    {
        switch (block)
        {
            case ReportBlock.Heading heading:
                page.Heading(heading.Text, heading.Level);
                break;
            case ReportBlock.Paragraph paragraph:
                page.Paragraph(paragraph.Text);
                break;
            case ReportBlock.Grid grid:
                page.Table(grid.Table);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown block.");
        }
    }
}
