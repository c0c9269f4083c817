using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Documents;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Exchange;

/// <summary>从公文导入：a DOCX becomes a draft with its fields filled in; a person confirms what was recognised.</summary>
internal sealed class ImportOfficial(
    CmsDbContext db, ImportDocument import, ShelfTickets tickets, ImportShelf shelf, FileInspector inspector, FileStore store, DraftFiles files, TimeProvider time) : IUseCase
{
    /// <summary>The elements and the rows to confirm.</summary>
    public async Task<OfficialProposal> ProposeAsync(Actor actor, ReadDocument document, OfficialColumn column, UnitChoice unit, CancellationToken cancel)
    {
        var read = OfficialElements.Read(document.Title, document.Html);
        var editor = await db.Users.Where(u => u.Id == actor.UserId).Select(u => u.DisplayName).SingleOrDefaultAsync(cancel) ?? "";
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        return new OfficialProposal(read, OfficialForm.Rows(read, column.Type, unit, editor, today), document with { Html = read.BodyHtml });
    }

    /// <param name="typed">What the person confirmed, by form name.</param>
    /// <param name="keepOriginal">Whether the uploaded file becomes an attachment.</param>
    public async Task<DocumentResult> CreateAsync(
        Actor actor, DocumentDraft wanted, OfficialProposal proposal, IReadOnlyDictionary<string, string> typed, string? ticket, bool keepOriginal, CancellationToken cancel)
    {
        var original = keepOriginal ? await OriginalAsync(actor, ticket, cancel) : null;
        if (keepOriginal && original is null)
        {
            return new DocumentResult.Invalid([new FieldError("KeepOriginal", "原文件不能作为附件（已过期，或含有宏、外部链接等不允许的内容）。可以不带原文件导入。")]);
        }

        var result = await import.CreateAsync(actor, wanted, proposal.Document, cancel, [.. typed.Where(t => t.Key != "Title" && t.Value.Length > 0)]);
        if (result is DocumentResult.Done done && original is not null)
        {
            await files.AddAsync(actor.Acting(AuditTrigger.Import), done.ItemId, original, cancel);
        }

        return result;
    }

    private async Task<Attachment?> OriginalAsync(Actor actor, string? ticket, CancellationToken cancel)
    {
        if (tickets.Read(actor, ticket) is not { } kept || shelf.Files.OpenRead(kept.Sha256) is not { } stream)
        {
            return null;
        }

        await using var content = stream;
        if (await inspector.InspectAsync(content, kept.Name, cancel) is not FileAccepted accepted)
        {
            return null;
        }

        content.Position = 0;
        var blob = await store.SaveAsync(content, cancel);
        return new Attachment(AttachmentKind.File, blob.Sha256, accepted.SafeFileName, accepted.MediaType, blob.Size, order: 1);
    }
}

/// <summary>认出的要素，等人确认。Immutable.</summary>
/// <param name="Document">With the text that becomes the body.</param>
internal sealed record OfficialProposal(OfficialReading Read, IReadOnlyList<OfficialRow> Rows, ReadDocument Document);
