using Shijuan.Cms.Core.Papers;
using SkiaSharp;

namespace Shijuan.Cms.Disclosure;

/// <summary>图片版：the paper as PDF in the layout of official documents, its words searchable, its fonts inside.</summary>
internal static class PaperPdf
{
    public const string MediaType = "application/pdf";

    /// <summary>Whether the server can make one.</summary>
    public static bool IsPossible => PdfFonts.Find() is not null;

    /// <summary>The bytes, or null when the server has no Chinese font.</summary>
    public static byte[]? Write(Paper paper)
    {
        if (!IsPossible)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using (var document = SKDocument.CreatePdf(bytes, new SKDocumentPdfMetadata { Title = paper.Title, Producer = "Shijuan CMS" }))
        {
            using var page = new PdfPage(document);
            Head(paper, page);
            foreach (var (index, part) in paper.Parts.Index())
            {
                if (paper.BeginsSignature(index))
                {
                    page.Skip();
                }

                Write(part, page);
            }

            Foot(paper, page);
            page.Finish();
            document.Close();
        }

        return bytes.ToArray();
    }

    private static void Head(Paper paper, PdfPage page)
    {
        page.Write(paper.Registration, PdfStyle.Flat);
        page.Write(paper.Number, PdfStyle.Centred);
        page.Skip();
        page.Write(paper.Title, PdfStyle.Title);
        page.Write(paper.Preamble, PdfStyle.Centred);
        page.Skip();
    }

    private static void Foot(Paper paper, PdfPage page)
    {
        if (paper.Attachments.Count > 0)
        {
            page.Skip();
        }

        foreach (var line in paper.AttachmentLines())
        {
            page.Write(line, PdfStyle.Body);
        }

        if (paper.Imprint is not { } imprint)
        {
            return;
        }

        page.Skip();
        page.Rule();
        page.Write(imprint.CopiedToLine, PdfStyle.Small);
        if (imprint.CopiedTo.Length > 0)
        {
            page.Rule();
        }

        page.WriteTwo(imprint.Printer, imprint.PrintedOn);
        page.Rule();
    }

    private static void Write(PaperPart part, PdfPage page)
    {
        switch (part.Role)
        {
            case PaperRole.Table:
                page.Write(part.Text, PdfStyle.Centred);
                PdfTable.Draw(page, PaperGrid.Of(part.Block.Rows));
                break;
            case PaperRole.Picture:
                page.Write(Paper.PictureText(part), PdfStyle.Centred);
                break;
            case PaperRole.Annex:
                page.NewPage();
                page.Write(part.Text, PdfStyle.Annex);
                break;
            case PaperRole.Article:
                page.Write(part.Text, PdfStyle.Body, part.Label);
                break;
            default:
                page.Write(part.Block.Marker + part.Text, PdfStyle.Of(part));
                break;
        }
    }
}
