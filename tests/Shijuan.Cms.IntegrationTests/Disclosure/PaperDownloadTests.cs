using System.Net;
using System.Net.Http.Headers;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>1.1.08: the two downloads of a document, its anchors and its contents.</summary>
public abstract class PaperDownloadTests(DatabaseKind database) : CmsTest(database)
{
    private const string Body =
        "<p>第一章　总则</p><p>第一条　为了加强公园管理，维护公园秩序，保障公众的合法权益，结合本县实际，制定本办法。</p><p>第二章　附则</p><p>第二条　本办法自2025年4月1日起施行。</p>";

    [Fact]
    public async Task A_public_document_is_downloaded_as_docx_and_pdf_with_its_name()
    {
        var id = await PublishedAsync();
        using var docx = await GetAsync($"/zfxxgk/gfxwj/{id}/text.docx");
        Assert.Equal(HttpStatusCode.OK, docx.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx.Content.Headers.ContentType!.MediaType);
        Assert.Equal("石泉县公园管理办法.docx", docx.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString((await docx.Content.ReadAsByteArrayAsync(Cancel))[..2]));
        using var pdf = await GetAsync($"/zfxxgk/gfxwj/{id}/page.pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-cache", pdf.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Who_has_the_file_is_told_so()
    {
        var id = await PublishedAsync();
        using var first = await GetAsync($"/zfxxgk/gfxwj/{id}/text.docx");
        using var again = await GetAsync($"/zfxxgk/gfxwj/{id}/text.docx", first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Nothing_is_downloaded_before_publication_after_withdrawal_and_of_other_types()
    {
        var draft = await Office.DraftDocumentAsync(("Body", Body), ("Detail.DocumentNumber", "石政办发〔2025〕5号"));
        await MustBeMissingAsync(draft);
        var notice = await Office.PublishedAsync();
        await MustBeMissingAsync(notice);
        var id = await PublishedAsync();
        using (var there = await GetAsync($"/zfxxgk/gfxwj/{id}/page.pdf"))
        {
            Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        }

        (await Office.WithdrawAsync(id)).MustBeDone();
        await MustBeMissingAsync(id);
        await MustBeMissingAsync(999999);
    }

    [Fact]
    public async Task The_page_has_anchors_contents_and_links_to_the_files()
    {
        var id = await PublishedAsync();
        var page = await TextAsync($"/{TestCounty.Documents}/2025/{id}.html");
        Assert.Contains("<p id=\"tiao-1\">第一条", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#zhang-2\"", page, StringComparison.Ordinal);
        Assert.Contains($"/zfxxgk/gfxwj/{id}/text.docx", page, StringComparison.Ordinal);
        Assert.Contains("图片版（PDF）", page, StringComparison.Ordinal);
        var notice = await Office.PublishedAsync();
        Assert.DoesNotContain("text.docx", await TextAsync($"/{TestCounty.Notices}/2025/{notice}.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_without_its_words_is_not_submitted_and_with_them_it_is()
    {
        var id = await Office.DraftDocumentAsync(("Body", "<p>详见附件“盖章件.pdf”。</p>"));
        (await Office.AttachAsync(id, "盖章件.pdf")).MustBeDone();
        Assert.Equal(["disclosure.scan-without-text.scan"], (await Office.SubmitAsync(id)).MustBeBlocked());
        var whole = await Office.DraftDocumentAsync(("Body", Body), ("Detail.DocumentNumber", "石政办发〔2025〕5号"));
        (await Office.AttachAsync(whole, "盖章件.pdf")).MustBeDone();
        (await Office.SubmitAsync(whole)).MustBeDone();
    }

    private async Task<int> PublishedAsync()
    {
        var id = await Office.DraftDocumentAsync(("Body", Body));
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        return id;
    }

    private async Task MustBeMissingAsync(int id)
    {
        foreach (var name in new[] { "text.docx", "page.pdf", "consolidated" })
        {
            using var answer = await GetAsync($"/zfxxgk/gfxwj/{id}/{name}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private async Task<string> TextAsync(string address)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    private async Task<HttpResponseMessage> GetAsync(string address, EntityTagHeaderValue? known = null)
    {
        using var visitor = App.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await visitor.SendAsync(request, Cancel);
    }

    public sealed class OnSqlite() : PaperDownloadTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : PaperDownloadTests(DatabaseKind.Postgres);
}
