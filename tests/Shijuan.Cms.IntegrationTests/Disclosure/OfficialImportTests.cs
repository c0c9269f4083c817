using System.Net;
using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.Exchange;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>An official document as DOCX becomes a draft with its fields; the DOCX is one that the product itself writes.</summary>
public abstract class OfficialImportTests(DatabaseKind database) : CmsTest(database)
{
    private const string Body =
        """
        <p>各镇人民政府，县政府各工作部门：</p><p>为了加强公园管理，维护公园秩序，保障公众的合法权益，结合本县实际，现将有关事项通知如下。</p>
        <p>一、自2025年4月1日起施行，有效期5年。</p><p>石泉县人民政府办公室</p><p>2025年3月7日</p><p>（此件公开发布）</p>
        """;

    /// <summary>What happens to the document before it is uploaded.</summary>
    private Func<byte[], byte[]> _change = bytes => bytes;

    private string _body = Body;

    [Fact]
    public async Task A_document_becomes_a_draft_with_its_fields_and_its_file()
    {
        var id = await ImportAsync(Person.Editor, keepOriginal: true, ("Topic", "城乡建设"));
        var version = (await Office.ItemAsync(id)).Current;
        Assert.Equal("关于加强公园管理的通知", version.Title);
        Assert.Equal(new DateOnly(2025, 3, 7), version.FormedOn);
        Assert.Equal(DisclosureAttribute.Proactive, version.Disclosure);
        Assert.Equal("通知", version.Genre);
        var document = Assert.IsType<NormativeDocument>(version.Detail);
        Assert.Equal("石政办发〔2025〕6号", document.DocumentNumber);
        Assert.Equal("石泉县人民政府办公室", document.Issuer);
        Assert.Equal(new DateOnly(2025, 4, 1), document.EffectiveFrom);
        Assert.Equal(new DateOnly(2030, 3, 31), document.ValidUntil);
        Assert.Equal(new DateOnly(2025, 3, 8), document.PrintedOn);
        Assert.StartsWith("各镇人民政府", version.BodyText, StringComparison.Ordinal);
        Assert.DoesNotContain("印发", version.BodyText, StringComparison.Ordinal);
        var file = Assert.Single(await App.ReadAsync(db => db.Attachments.Where(a => a.VersionId == version.Id).ToListAsync(Cancel)));
        Assert.Equal((AttachmentKind.File, "公文.docx"), (file.Kind, file.FileName));
    }

    [Fact]
    public async Task What_was_confirmed_is_submitted_at_once()
    {
        var id = await ImportAsync(
            Person.Editor, keepOriginal: false, [("Topic", "城乡建设"), ("Detail.Kind", DocumentKind.Other), ("Detail.WideInterest", "否"), .. EditorialOffice.NoInterpretation]);
        (await Office.SubmitAsync(id)).MustBeDone();
        Assert.Empty(await App.ReadAsync(db => db.Attachments.ToListAsync(Cancel)));
    }

    [Fact]
    public async Task A_value_that_cannot_be_is_refused_at_its_field_and_nothing_is_made()
    {
        var result = await TryAsync(Person.Editor, keepOriginal: false, ("FormedOn", "2025年13月1日"), ("Detail.Validity", "很有效"));
        var errors = Assert.IsType<DocumentResult.Invalid>(result).Errors;
        Assert.Contains(errors, e => e.Field == "FormedOn");
        Assert.Contains(errors, e => e.Field == "Detail.Validity");
        Assert.Equal(0, await App.ReadAsync(db => db.ContentItems.CountAsync(Cancel)));
    }

    /// <summary>What the site has becomes the relation; what it has not is named, and the draft is made all the same.</summary>
    [Fact]
    public async Task What_the_document_repeals_is_proposed_when_the_site_has_it()
    {
        var old = await new DocumentDesk(App, Office).PublishedAsync(3, "石泉县公园绿地管理办法");
        var number = ((NormativeDocument)(await Office.ItemAsync(old)).Current.Detail!).DocumentNumber;
        _body = Body + $"<p>《石泉县公园绿地管理办法》（{number}）、《石泉县旧办法》（石政办发〔2009〕77号）同时废止。</p>";
        var (_, page) = await PostAsync(Bytes());
        Assert.Contains("本站没有公开或者不止一份：石政办发〔2009〕77号", page, StringComparison.Ordinal);

        var id = await ImportAsync(Person.Editor, keepOriginal: false);
        Assert.Equal([new StatedRelation(old, ContentLinkKind.Repeals)], StatedRelation.Read((await Office.ItemAsync(id)).Current.Relations));
    }

    [Fact]
    public async Task A_relation_that_leads_nowhere_is_refused_at_its_field_and_nothing_is_made()
    {
        var result = await TryAsync(Person.Editor, keepOriginal: false, ("Relation.Repeals", "石政办发〔2009〕77号"));
        Assert.Equal("Relation.Repeals", Assert.Single(Assert.IsType<DocumentResult.Invalid>(result).Errors).Field);
        Assert.Equal(0, await App.ReadAsync(db => db.ContentItems.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Nobody_imports_for_a_unit_that_is_not_his()
    {
        var result = await TryAsync(Person.TownEditor, keepOriginal: true);
        Assert.Contains(Assert.IsType<DocumentResult.Invalid>(result).Errors, e => e.Field == "unit");
        Assert.Equal(0, await App.ReadAsync(db => db.ContentItems.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_file_with_comments_is_imported_without_itself_and_never_as_an_attachment()
    {
        _change = WithComment;
        var refused = Assert.IsType<DocumentResult.Invalid>(await TryAsync(Person.Editor, keepOriginal: true));
        Assert.Equal("KeepOriginal", Assert.Single(refused.Errors).Field);
        Assert.Equal(0, await App.ReadAsync(db => db.ContentItems.CountAsync(Cancel)));

        await ImportAsync(Person.Editor, keepOriginal: false);
        Assert.Empty(await App.ReadAsync(db => db.Attachments.ToListAsync(Cancel)));
    }

    [Fact]
    public async Task The_page_proposes_the_original_only_where_it_may_go_out()
    {
        const string reason = "所以不能作为附件";
        var (_, clean) = await PostAsync(Bytes());
        Assert.DoesNotContain(reason, clean, StringComparison.Ordinal);
        Assert.Contains("checked", Checkbox(clean), StringComparison.Ordinal);

        var commented = WithComment(Bytes());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(commented)).Status);
        var (status, page) = await PostAsync(commented, ("AcceptRevisions", "true"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(reason, page, StringComparison.Ordinal);
        Assert.Contains("disabled", Checkbox(page), StringComparison.Ordinal);
        Assert.DoesNotContain("checked", Checkbox(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_document_leaves_nothing_but_a_line_in_the_log()
    {
        var clean = Bytes();
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(clean)).Status);
        Assert.True(await IsOnShelfAsync(clean));

        var secret = WithFirstLine(clean, "机密★10年");
        var (status, page) = await PostAsync(secret);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("文件标有密级", page, StringComparison.Ordinal);
        Assert.False(await IsOnShelfAsync(secret));
        var row = Assert.Single(await Office.AuditAsync("import.secret-mark"));
        Assert.Equal((AuditOutcome.Refused, (await App.ActorAsync(Person.Editor)).UserId), (row.Outcome, row.ActorId));
        Assert.Contains(Sha256Of(secret), row.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("公文", row.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attachment_with_comments_is_not_published_and_the_clean_one_is()
    {
        var id = await Office.DraftAsync();
        await AttachAsync(id, WithComment(Bytes()), "办法.docx");
        Assert.Contains("editorial.attachment-revisions.left", (await Office.SubmitAsync(id)).MustBeBlocked());

        var clean = await Office.DraftAsync();
        await AttachAsync(clean, Bytes(), "办法.docx");
        (await Office.SubmitAsync(clean)).MustBeDone();

        // What cannot be read is not called clean.
        var lost = await Office.DraftAsync();
        (await Office.AttachAsync(lost, "办法.docx")).MustBeDone();
        Assert.Contains("editorial.attachment-revisions.unreadable", (await Office.SubmitAsync(lost)).MustBeBlocked());
    }

    private async Task AttachAsync(int id, byte[] bytes, string name)
    {
        var editor = await App.ActorAsync(Person.Editor);
        using var content = new MemoryStream(bytes);
        var blob = await App.UseAsync((FileStore store) => store.SaveAsync(content, Cancel));
        var file = new Attachment(AttachmentKind.File, blob.Sha256, name, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", blob.Size, order: 1);
        (await App.UseAsync((DraftFiles files) => files.AddAsync(editor, id, file, Cancel))).MustBeDone();
    }

    private async Task<(HttpStatusCode Status, string Page)> PostAsync(byte[] bytes, params (string Name, string Value)[] fields)
    {
        var (unit, channel) = await App.ReadAsync(async db => (
            await db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Id).SingleAsync(Cancel),
            await db.Channels.Where(c => c.Path == TestCounty.Documents).Select(c => c.Id).SingleAsync(Cancel)));
        return await new FileForm(App, Person.Editor).PostAsync(
            "/admin/import/official", "file", "公文.docx", bytes, Cancel, [("UnitId", FileForm.Number(unit)), ("ChannelId", FileForm.Number(channel)), .. fields]);
    }

    private Task<bool> IsOnShelfAsync(byte[] bytes) => App.UseAsync((ImportShelf shelf) => Task.FromResult(shelf.Files.Exists(Sha256Of(bytes))));

    private static string Sha256Of(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The tag of the checkbox.</summary>
    private static string Checkbox(string page)
    {
        var at = page.IndexOf("id=\"KeepOriginal\"", StringComparison.Ordinal);
        Assert.True(at > 0, page);
        return page[page.LastIndexOf('<', at)..page.IndexOf('>', at)];
    }

    private static byte[] WithComment(byte[] docx) => Changed(docx, main =>
    {
        var part = main.AddNewPart<WordprocessingCommentsPart>();
        part.Comments = new W.Comments(new W.Comment(new W.Paragraph(new W.Run(new W.Text("这里要改。")))) { Id = "1", Author = "审稿人" });
    });

    private static byte[] WithFirstLine(byte[] docx, string line) =>
        Changed(docx, main => main.Document!.Body!.PrependChild(new W.Paragraph(new W.Run(new W.Text(line)))));

    private static byte[] Changed(byte[] docx, Action<MainDocumentPart> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(docx);
        using (var package = WordprocessingDocument.Open(bytes, isEditable: true))
        {
            change(package.MainDocumentPart!);
        }

        return bytes.ToArray();
    }

    private async Task<int> ImportAsync(Person who, bool keepOriginal, params (string Name, string Value)[] changes) =>
        Assert.IsType<DocumentResult.Done>(await TryAsync(who, keepOriginal, changes)).ItemId;

    private async Task<DocumentResult> TryAsync(Person who, bool keepOriginal, params (string Name, string Value)[] changes)
    {
        var actor = await App.ActorAsync(who);
        var (unit, channel) = await App.ReadAsync(async db => (
            await db.Units.SingleAsync(u => u.Key == TestCounty.GovOffice, Cancel), await db.Channels.SingleAsync(c => c.Path == TestCounty.Documents, Cancel)));
        var column = new OfficialColumn(channel.Id, channel.Name, NormativeDocument.Type);
        var ticket = await App.UseAsync((ImportDocument import) => import.KeepAsync(actor, File(), Cancel));
        var read = Assert.IsType<DocumentOutcome.Read>(await App.UseAsync((ImportDocument import) => import.ReadAsync(actor, ticket, acceptRevisions: true, Cancel)));
        return await App.UseAsync(async (ImportOfficial official) =>
        {
            var proposal = await official.ProposeAsync(actor, read.Document, column, new UnitChoice(unit.Id, unit.FullName), Cancel);
            var typed = proposal.Rows.ToDictionary(r => r.Name, r => r.Value, StringComparer.Ordinal);
            foreach (var (name, value) in changes)
            {
                typed[name] = value;
            }

            return await official.CreateAsync(actor, new DocumentDraft(unit.Id, column.Type.Key, column.Id, typed["Title"]), proposal, typed, ticket, keepOriginal, Cancel);
        });
    }

    private FormFile File()
    {
        var bytes = _change(Bytes());
        return new FormFile(new MemoryStream(bytes), 0, bytes.Length, "file", "公文.docx");
    }

    private byte[] Bytes() => PaperDocx.Write(new Paper(
        "关于加强公园管理的通知", "", "石政办发〔2025〕6号", "", PaperStructure.Read(new RichTextSanitizer().Sanitize(_body).Html), [],
        new PaperImprint("", "石泉县人民政府办公室", "2025年3月8日印发")));

    public sealed class OnSqlite() : OfficialImportTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : OfficialImportTests(DatabaseKind.Postgres);
}
