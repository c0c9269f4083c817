using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.IntegrationTests.Harness;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.WorkTools;

/// <summary>发稿审批单（B23）。</summary>
public abstract class SheetTests(DatabaseKind database) : CmsTest(database)
{
    /// <summary>B23: one record for each publication, tied to the audit log by number and hash.</summary>
    [Fact]
    public async Task B23_the_sheet_says_who_signed_when_and_where_the_audit_log_has_it()
    {
        var sheet = await SheetAsync(await ReturnedAndPublishedAsync());
        var audit = (await Office.AuditAsync("content.publish"))[^1];
        var publication = Assert.Single(await App.ReadAsync(db => db.Publications.AsNoTracking().Include(p => p.Version).ToListAsync(Cancel)));
        var facts = sheet.Facts.ToDictionary(f => f.Label, f => f.Value);
        Assert.Equal($"第 {audit.Sequence} 条", facts["发布时的留痕"]);
        Assert.Equal(audit.Hash, facts["留痕哈希"]);
        Assert.Equal(publication.Version.Fingerprint, facts["文本指纹"]);
        Assert.EndsWith(publication.Path, facts["发布地址"], StringComparison.Ordinal);
        Assert.Equal(Person.Editor.Name, facts["起草"]);
        var signatures = sheet.Tables[0].Rows;
        Assert.Equal(["初审", "一校", "复审", "二校", "终审", "三校", "保密审查"], signatures.Select(r => r[0]));
        Assert.Equal(Person.FinalReviewer.Name, signatures[4][1]);
        var returned = Assert.Single(sheet.Tables[1].Rows);
        Assert.Contains("请改正错别字", returned[3], StringComparison.Ordinal);
        Assert.Contains(new string('a', 64), sheet.Tables[3].Rows.Select(r => r[2]));
    }

    [Fact]
    public async Task The_pdf_and_the_docx_hold_the_same_words()
    {
        var sheet = await SheetAsync(await ReturnedAndPublishedAsync());
        var pdf = TextOfPdf(SheetPdf.Write(sheet)!);
        var docx = TextOfDocx(SheetDocx.Write(sheet));
        var words = sheet.Facts.SelectMany(f => new[] { f.Label, f.Value })
            .Concat(sheet.Tables.SelectMany(t => t.Rows.SelectMany(r => r).Append(t.Title)))
            .Append(ApprovalSheet.Heading).Select(Joined).Where(w => w.Length > 0).ToList();
        Assert.True(words.Count > 60);
        Assert.All(words, word => Assert.Contains(word, docx, StringComparison.Ordinal));
        Assert.All(words, word => Assert.Contains(word, pdf, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_font_is_in_the_pdf_and_long_tables_go_on_on_the_next_page()
    {
        var sheet = await SheetAsync(await ReturnedAndPublishedAsync());
        var rows = Enumerable.Range(1, 120).Select(n => (IReadOnlyList<string>)[$"附件{n}.pdf", "1 KB", new string('b', 64)]).ToList();
        using var pdf = PdfDocument.Open(SheetPdf.Write(sheet with { Tables = [.. sheet.Tables.Take(3), sheet.Tables[3] with { Rows = rows }] })!);
        Assert.True(pdf.NumberOfPages > 3);
        Assert.All(pdf.GetPages(), page => Assert.NotEmpty(page.Letters));
        Assert.Contains("附件120.pdf", Joined(TextOf(pdf.GetPage(pdf.NumberOfPages))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_read_the_item_finds_no_sheet_and_a_file_taken_is_on_record()
    {
        var id = await ReturnedAndPublishedAsync();
        using var stranger = await FormClient.OfAsync(App, Person.TownEditor);
        await stranger.GetAsync($"/admin/publications/{id}/sheet", HttpStatusCode.NotFound, Cancel);

        using var editor = await FormClient.OfAsync(App, Person.Editor);
        await editor.GetAsync($"/admin/publications/{id}/sheet", HttpStatusCode.OK, Cancel);
        Assert.Empty(await Office.AuditAsync("sheet.export"));
        using var file = await editor.PostAsync($"/admin/publications/{id}/sheet", Cancel, ("format", "pdf"));
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Single(await Office.AuditAsync("sheet.export"));
    }

    /// <returns>Number of the publication.</returns>
    private async Task<int> ReturnedAndPublishedAsync()
    {
        var id = await Office.DraftAsync();
        (await Office.AttachAsync(id, "线路图.pdf")).MustBeDone();
        (await Office.SaveAsync(id, null, ("Body", "<p>城区1路公交车延长至火车站，见附件“线路图.pdf”。</p>"))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        (await Office.ReturnAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        return Assert.Single(await Office.PublicationsAsync(id)).Id;
    }

    private async Task<ApprovalSheet> SheetAsync(int publication)
    {
        var actor = await App.ActorAsync(Person.Editor);
        return (await App.UseAsync((ApprovalSheets sheets) => sheets.MakeAsync(actor, publication, Cancel)))!;
    }

    private static string TextOfPdf(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        return Joined(string.Concat(pdf.GetPages().Select(TextOf)));
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

    private static string TextOfDocx(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return Joined(document.MainDocumentPart!.Document!.Body!.InnerText);
    }

    /// <summary>Without the blanks and breaks that each form sets by itself; shapes that differ in code only are one.</summary>
    private static string Joined(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    public sealed class OnSqlite() : SheetTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : SheetTests(DatabaseKind.Postgres);
}
