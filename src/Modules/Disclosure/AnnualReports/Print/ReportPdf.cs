using SkiaSharp;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告的 PDF：on the page of official documents, its words searchable, its fonts inside.</summary>
internal static class ReportPdf
{
    // 二级标题 stand in 楷体, which servers rarely have: the face of the text, kept with what follows.
    private static readonly PdfStyle Subheading = PdfStyle.Body with { KeepNext = 2 };

    /// <summary>The bytes, or null when the server has no Chinese font.</summary>
    public static byte[]? Write(ReportPaper paper)
    {
        if (!PaperPdf.IsPossible)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using (var document = SKDocument.CreatePdf(bytes, new SKDocumentPdfMetadata { Title = paper.Title, Producer = "Shijuan CMS" }))
        {
            using var page = new PdfPage(document);
            page.Write(paper.Title, PdfStyle.Title);
            page.Skip();
            foreach (var paragraph in paper.Opening)
            {
                page.Write(paragraph, PdfStyle.Body);
            }

            foreach (var block in paper.Report.Blocks)
            {
                Draw(page, block);
            }

            page.Skip();
            foreach (var line in paper.Signature)
            {
                page.Write(line, PdfStyle.Signature);
            }

            page.Finish();
            document.Close();
        }

        return bytes.ToArray();
    }

    private static void Draw(PdfPage page, ReportBlock block)
    {
        switch (block)
        {
            case ReportBlock.Heading heading:
                page.Write(heading.Text, heading.Level == 1 ? PdfStyle.Heading with { KeepNext = 2 } : Subheading);
                break;
            case ReportBlock.Paragraph paragraph:
                page.Write(paragraph.Text, PdfStyle.Body);
                break;
            case ReportBlock.Grid grid:
                PrintLayout.Draw(page, grid.Table);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown block.");
        }
    }
}
