using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shijuan.Cms.Disclosure;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;
using Words = DocumentFormat.OpenXml.Wordprocessing;

namespace Shijuan.Cms.UnitTests.Disclosure;

/// <summary>1.1.08: page, DOCX and PDF say the same. The three are read by three libraries that know nothing of our model.</summary>
public sealed class PaperFormatTests
{
    public static TheoryData<string, string> Documents =>
        new() { { "measures", PaperSamples.Measures }, { "notice", PaperSamples.Notice }, { "letter", PaperSamples.Letter }, { "rare", PaperSamples.Rare }, { "long", PaperSamples.Long } };

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_page_the_docx_and_the_pdf_have_the_same_words(string name, string html)
    {
        Assert.NotEmpty(name);
        var (version, _) = PaperSamples.VersionOf(html, "石泉县公园管理办法", withImprint: true, "任务表.pdf");
        var paper = PaperSamples.PaperOf(html, files: "任务表.pdf");
        var docx = OfDocx(PaperDocx.Write(paper));
        var pdf = OfPdf(PaperPdf.Write(paper)!);
        Assert.Equal(Joined(string.Concat(paper.Lines())), docx);
        Assert.Equal(docx, pdf);
        Assert.Contains(OfPage(version.BodyHtml), docx, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_is_only_in_one_of_them_is_caught()
    {
        var paper = PaperSamples.PaperOf(PaperSamples.Measures);
        var other = PaperSamples.PaperOf(PaperSamples.Measures.Replace("不得有下列行为", "可以有下列行为", StringComparison.Ordinal));
        Assert.NotEqual(OfDocx(PaperDocx.Write(paper)), OfPdf(PaperPdf.Write(other)!));
        Assert.DoesNotContain(OfPage(PaperSamples.Measures), OfDocx(PaperDocx.Write(other)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_docx_is_valid(string name, string html)
    {
        Assert.NotEmpty(name);
        using var stream = new MemoryStream(PaperDocx.Write(PaperSamples.PaperOf(html, files: "任务表.pdf")));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_page_is_that_of_the_standard()
    {
        using var pdf = PdfDocument.Open(PaperPdf.Write(PaperSamples.PaperOf(PaperSamples.Long))!);
        Assert.True(pdf.NumberOfPages > 5);
        var page = pdf.GetPage(2);
        Assert.Equal(595.3, page.Width, 0.5);
        Assert.Equal(841.9, page.Height, 0.5);
        var body = page.Letters.Where(l => l.BoundingBox.Bottom > 100).ToList();
        Assert.InRange(body.Min(l => l.BoundingBox.Left), 79, 100);
        Assert.InRange(body.Max(l => l.BoundingBox.Right), 480, 524);
        Assert.Equal(22, body.Select(l => Math.Round(l.StartBaseLine.Y)).Distinct().Count());
        Assert.Contains("—2—", Joined(TextOf(page)), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_signature_in_the_text_the_fields_sign()
    {
        var paper = PaperSamples.PaperOf(PaperSamples.Letter);
        Assert.Equal([PaperRole.Issuer, PaperRole.Date], paper.Parts.TakeLast(2).Select(p => p.Role));
        Assert.Equal("2025年3月7日", paper.Parts[^1].Text);
        Assert.Single(PaperSamples.PaperOf(PaperSamples.Notice).Parts, p => p.Role == PaperRole.Date);
    }

    [Fact]
    public void Internal_fields_and_a_missing_printing_date_leave_nothing()
    {
        Assert.DoesNotContain("县委办公室", string.Concat(PaperSamples.PaperOf(PaperSamples.Letter).Lines()), StringComparison.Ordinal);
        Assert.Null(PaperSamples.PaperOf(PaperSamples.Letter, withImprint: false).Imprint);
    }

    [Fact]
    public void A_title_that_no_file_system_takes_becomes_a_name()
    {
        var (version, _) = PaperSamples.VersionOf(PaperSamples.Letter, "关于“A/B:C”的*通知?\n（试行）", withImprint: false);
        Assert.Equal("关于“ABC”的通知（试行）.docx", PaperFile.NameOf(version, PaperFormat.Text));
    }

    /// <summary>What a reader sees on the page, with the numbers that the browser writes before list items.</summary>
    private static string OfPage(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        var text = new StringBuilder();
        Visit(body);
        return Joined(text.ToString());

        void Visit(INode node)
        {
            if (node is IText words)
            {
                text.Append(words.Data);
            }

            if (node is IElement { LocalName: "li" } item)
            {
                var ordered = item.ParentElement!.LocalName == "ol";
                text.Append(ordered ? $"{item.ParentElement.Children.Index(item) + 1}. " : "• ");
            }

            if (node is IElement { LocalName: "img" } picture)
            {
                text.Append("〔插图：").Append(picture.GetAttribute("alt")).Append("，见网页〕");
            }

            foreach (var child in node.ChildNodes)
            {
                Visit(child);
            }
        }
    }

    private static string OfDocx(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return Joined(string.Concat(document.MainDocumentPart!.Document!.Body!.Descendants<Words.Text>().Select(t => t.Text)));
    }

    private static string OfPdf(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        return Joined(string.Concat(pdf.GetPages().Select((page, i) => WithoutNumber(Joined(TextOf(page)), i + 1))));
    }

    private static string WithoutNumber(string page, int number)
    {
        var mark = FormattableString.Invariant($"—{number}—");
        Assert.EndsWith(mark, page, StringComparison.Ordinal);
        return page[..^mark.Length];
    }

    /// <summary>What a reader copies: for shapes that stand for two characters the document says which one is meant.</summary>
    private static string TextOf(Page page)
    {
        var meant = new Dictionary<Letter, string>(ReferenceEqualityComparer.Instance);
        foreach (var marked in page.GetMarkedContents().Where(m => !string.IsNullOrEmpty(m.ActualText)))
        {
            meant[Assert.Single(marked.Letters)] = marked.ActualText!;
        }

        return string.Concat(page.Letters.Select(l => meant.GetValueOrDefault(l, l.Value)));
    }

    private static string Joined(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
