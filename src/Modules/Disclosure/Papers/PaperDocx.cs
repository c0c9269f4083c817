using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Shijuan.Cms.Core.Documents;

namespace Shijuan.Cms.Disclosure;

/// <summary>文字版：the paper as DOCX in the layout of official documents.</summary>
internal static class PaperDocx
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(Paper paper)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = DocxText.Clean(paper.Title);
            var main = document.AddMainDocumentPart();
            DocxStyles.Add(main);
            var body = new Body();
            Head(paper, body);
            foreach (var (index, part) in paper.Parts.Index())
            {
                if (paper.BeginsSignature(index))
                {
                    body.Append(DocxText.Line("", DocxStyles.Flat));
                }

                body.Append(BlocksOf(part));
            }

            Foot(paper, body);
            body.Append(DocxPage.Section(main));
            main.Document = new Document(body);
        }

        return bytes.ToArray();
    }

    private static void Head(Paper paper, Body body)
    {
        if (paper.Registration.Length > 0)
        {
            body.Append(DocxText.Line(paper.Registration, DocxStyles.Flat));
        }

        if (paper.Number.Length > 0)
        {
            body.Append(DocxText.Line(paper.Number, DocxStyles.Centred));
        }

        body.Append(DocxText.Line(paper.Title, DocxStyles.Title));
        if (paper.Preamble.Length > 0)
        {
            body.Append(DocxText.Line(paper.Preamble, DocxStyles.Centred));
        }
    }

    private static void Foot(Paper paper, Body body)
    {
        body.Append(paper.AttachmentLines().Select(line => DocxText.Line(line, DocxStyles.Body)));
        if (paper.Imprint is { } imprint)
        {
            body.Append(DocxPage.Imprint(imprint));
        }
    }

    private static IEnumerable<OpenXmlElement> BlocksOf(PaperPart part) => part.Role switch
    {
        PaperRole.Table => DocxTable.Of(part),
        PaperRole.Picture => [DocxText.Line(Paper.PictureText(part), DocxStyles.Centred)],
        PaperRole.Part or PaperRole.Chapter => [DocxText.Line(part.Text, DocxStyles.Chapter)],
        PaperRole.Section => [DocxText.Line(part.Text, DocxStyles.Section)],
        PaperRole.Article => [DocxText.Labelled(part.Label, part.Text[part.Label.Length..], DocxStyles.Body)],
        PaperRole.Heading when OfficialWords.IsName(part.Text, 60) => [DocxText.Line(part.Text, DocxStyles.Heading)],
        PaperRole.Subheading => [DocxText.Line(part.Text, DocxStyles.Heading)],
        PaperRole.Addressee => [DocxText.Line(part.Text, DocxStyles.Flat)],
        PaperRole.Issuer or PaperRole.Date => [DocxText.Line(part.Text, DocxStyles.Signature)],
        PaperRole.Annex => [DocxText.Line(part.Text, DocxStyles.Annex)],
        PaperRole.AnnexTitle => [DocxText.Line(part.Text, DocxStyles.Title)],
        PaperRole.ListItem => [DocxText.Line(part.Block.Marker + part.Text, DocxStyles.Body)],
        _ => [DocxText.Line(part.Text, DocxStyles.Of(part.Block.Side))],
    };
}
