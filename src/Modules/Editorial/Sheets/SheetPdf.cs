using Shijuan.Cms.Core.Papers;
using SkiaSharp;

namespace Shijuan.Cms.Editorial;

/// <summary>审批单的 PDF：A4, text that can be searched and copied, the font embedded.</summary>
internal static class SheetPdf
{
    /// <summary>The bytes, or null when the server has no Chinese font.</summary>
    public static byte[]? Write(ApprovalSheet sheet)
    {
        if (PdfFonts.Find() is not { } face)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        var about = new SKDocumentPdfMetadata { Title = $"{ApprovalSheet.Heading}：{sheet.Title}", Producer = "Shijuan CMS" };
        using (var document = SKDocument.CreatePdf(bytes, about))
        {
            using var page = new SheetPage(document, face, $"{sheet.SiteName}　{ApprovalSheet.Heading}　发布记录 {sheet.PublicationId}　生成时间 {sheet.MadeAt}");
            page.Heading(sheet.SiteName, 12);
            page.Heading(ApprovalSheet.Heading, 20);
            page.Table([1, 4], sheet.Facts.Select(f => (IReadOnlyList<string>)[f.Label, f.Value]).ToList(), header: false);
            foreach (var table in sheet.Tables)
            {
                page.Title(table.Title);
                if (table.Rows.Count == 0)
                {
                    page.Line(table.Empty);
                }
                else
                {
                    page.Table(table.Widths, [table.Columns, .. table.Rows], header: true);
                }
            }

            page.Finish();
            document.Close();
        }

        return bytes.ToArray();
    }
}
