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
    CmsDbContext db, ImportDocument import, ShelfTickets tickets, ImportShelf shelf, FileInspector inspector, FileStore store, DraftFiles files, RepealedDocuments repealed, TimeProvider time) : IUseCase
{
    private const string Unfit = "原文件不能作为附件（已过期，或含有宏、外部链接等不允许的内容）。可以不带原文件导入。";

    /// <summary>The elements and the rows to confirm.</summary>
    public async Task<OfficialProposal> ProposeAsync(Actor actor, ReadDocument document, OfficialColumn column, UnitChoice unit, CancellationToken cancel)
    {
        var read = OfficialElements.Read(document.Title, document.Html);
        var editor = await db.Users.Where(u => u.Id == actor.UserId).Select(u => u.DisplayName).SingleOrDefaultAsync(cancel) ?? "";
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        OfficialRow?[] more = [await repealed.RowAsync(read, cancel)];
        return new OfficialProposal(read, [.. OfficialForm.Rows(read, column.Type, unit, editor, today), .. more.OfType<OfficialRow>()], document with { Html = read.BodyHtml });
    }

    /// <summary>Whether the upload may become an attachment: with tracked changes or comments it would show everybody what was deleted and by whom.</summary>
    public async Task<bool> IsSettledAsync(Actor actor, string? ticket, CancellationToken cancel)
    {
        if (tickets.Read(actor, ticket) is not { } kept || shelf.Files.OpenRead(kept.Sha256) is not { } stream)
        {
            return false;
        }

        await using var content = stream;
        return await WordRevisions.FindAsync(content, cancel) == RevisionMarks.None;
    }

    /// <summary>标有密级：nothing of the file stays here, and that it came is on record by who and which bytes; not by its name, which may be secret too.</summary>
    public async Task RefuseSecretAsync(Actor actor, string? ticket, ReadDocument document, CancellationToken cancel)
    {
        var sha256 = tickets.Read(actor, ticket)?.Sha256;
        foreach (var picture in document.Pictures)
        {
            shelf.Remove(picture.Sha256);
        }

        if (sha256 is not null)
        {
            shelf.Remove(sha256);
        }

        db.Audit(AuditDraft.Refused(actor, "import.secret-mark", nameof(ReadDocument), null, new { sha256 }));
        await db.SaveChangesAsync(cancel);
    }

    /// <param name="typed">What the person confirmed, by form name.</param>
    /// <param name="keepOriginal">Whether the uploaded file becomes an attachment.</param>
    public async Task<DocumentResult> CreateAsync(
        Actor actor, DocumentDraft wanted, OfficialProposal proposal, IReadOnlyDictionary<string, string> typed, string? ticket, bool keepOriginal, CancellationToken cancel)
    {
        var (original, refusal) = keepOriginal ? await OriginalAsync(actor, ticket, cancel) : (null, null);
        if (refusal is not null)
        {
            return new DocumentResult.Invalid([new FieldError("KeepOriginal", refusal)]);
        }

        var result = await import.CreateAsync(actor, wanted, proposal.Document, cancel, [.. typed.Where(t => t.Key != "Title" && t.Value.Length > 0)]);
        return result is DocumentResult.Done done && original is not null
            && await files.AddAsync(actor.Acting(AuditTrigger.Import), done.ItemId, original, cancel) is not DraftOutcome.Done
            ? done with { Left = "稿件已导入，但原文件没有加上。请在编辑页把它作为附件上传。" }
            : result;
    }

    /// <summary>The upload as an attachment, or in Chinese why it cannot be one.</summary>
    private async Task<(Attachment? File, string? Refusal)> OriginalAsync(Actor actor, string? ticket, CancellationToken cancel)
    {
        if (tickets.Read(actor, ticket) is not { } kept || shelf.Files.OpenRead(kept.Sha256) is not { } stream)
        {
            return (null, Unfit);
        }

        await using var content = stream;
        if (await inspector.InspectAsync(content, kept.Name, cancel) is not FileAccepted accepted)
        {
            return (null, Unfit);
        }

        if (await WordRevisions.FindAsync(content, cancel) != RevisionMarks.None)
        {
            return (null, "原文件里有修订或批注，不能作为附件公开。可以不带原文件导入；定稿另存以后，再在编辑页上传。");
        }

        content.Position = 0;
        var blob = await store.SaveAsync(content, cancel);
        return (new Attachment(AttachmentKind.File, blob.Sha256, accepted.SafeFileName, accepted.MediaType, blob.Size, order: 1), null);
    }
}

/// <summary>认出的要素，等人确认。Immutable.</summary>
/// <param name="Document">With the text that becomes the body.</param>
internal sealed record OfficialProposal(OfficialReading Read, IReadOnlyList<OfficialRow> Rows, ReadDocument Document);
