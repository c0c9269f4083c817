using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.Exchange;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>An official document as DOCX becomes a draft with its fields; the DOCX is one that the product itself writes.</summary>
public abstract class OfficialImportTests(DatabaseKind database) : CmsTest(database)
{
    private const string Body =
        """
        <p>各镇人民政府，县政府各工作部门：</p><p>为了加强公园管理，维护公园秩序，保障公众的合法权益，结合本县实际，现将有关事项通知如下。</p>
        <p>一、自2025年4月1日起施行，有效期5年。</p><p>石泉县人民政府办公室</p><p>2025年3月7日</p><p>（此件公开发布）</p>
        """;

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
            Person.Editor, keepOriginal: false, ("Topic", "城乡建设"), ("Detail.Kind", DocumentKind.Other), ("Detail.WideInterest", "否"));
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

    [Fact]
    public async Task Nobody_imports_for_a_unit_that_is_not_his()
    {
        var result = await TryAsync(Person.TownEditor, keepOriginal: true);
        Assert.Contains(Assert.IsType<DocumentResult.Invalid>(result).Errors, e => e.Field == "unit");
        Assert.Equal(0, await App.ReadAsync(db => db.ContentItems.CountAsync(Cancel)));
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
        var read = Assert.IsType<DocumentOutcome.Read>(await App.UseAsync((ImportDocument import) => import.ReadAsync(actor, ticket, acceptRevisions: false, Cancel)));
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

    private static FormFile File()
    {
        var paper = new Paper(
            "关于加强公园管理的通知", "", "石政办发〔2025〕6号", "", PaperStructure.Read(new RichTextSanitizer().Sanitize(Body).Html), [],
            new PaperImprint("", "石泉县人民政府办公室", "2025年3月8日印发"));
        var bytes = PaperDocx.Write(paper);
        return new FormFile(new MemoryStream(bytes), 0, bytes.Length, "file", "公文.docx");
    }

    public sealed class OnSqlite() : OfficialImportTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : OfficialImportTests(DatabaseKind.Postgres);
}
