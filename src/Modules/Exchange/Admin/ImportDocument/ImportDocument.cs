using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Exchange;

/// <summary>导入文档：read, show, and only then make a draft of it through the same verbs as typing.</summary>
internal sealed class ImportDocument(
    CmsDbContext db, ContentStore store, DocumentReader reader, ImportShelf shelf, ShelfTickets tickets, DraftTrial trial, DraftEditor editor,
    DraftPictures pictures, ChannelTree channels, UnitTree units) : IUseCase
{
    /// <summary>Keeps the upload and says by which ticket it can be asked for again.</summary>
    public async Task<string> KeepAsync(Actor actor, IFormFile file, CancellationToken cancel)
    {
        await using var bytes = file.OpenReadStream();
        var blob = await shelf.Files.SaveAsync(bytes, cancel);
        return tickets.Write(actor, new ShelfFile(blob.Sha256, Path.GetFileName(file.FileName), "application/octet-stream"));
    }

    public async Task<DocumentOutcome> ReadAsync(Actor actor, string? ticket, bool acceptRevisions, CancellationToken cancel)
    {
        if (tickets.Read(actor, ticket) is not { } kept || shelf.Files.OpenRead(kept.Sha256) is not { } stream)
        {
            return new DocumentOutcome.Refused("上传的文件已过期，请重新选择。");
        }

        await using var content = stream;
        return await reader.ReadAsync(content, kept.Name, acceptRevisions, cancel);
    }

    public RenderedText Preview(Actor actor, ReadDocument document) => BodyRenderer.Unfiled(document.Html, sha =>
        document.Pictures.FirstOrDefault(p => p.Sha256 == sha) is { } picture
            ? "/admin/import/shelf/" + tickets.Write(actor, new ShelfFile(picture.Sha256, picture.FileName, picture.MediaType))
            : null);

    /// <summary>The draft that is to take the text, or null when the person may not know of it.</summary>
    public async Task<TargetDraft?> TargetAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        var item = await db.ContentItems.AsNoTracking().SingleOrDefaultAsync(i => i.Id == itemId, cancel);
        if (item is null || !actor.Can(CorePermissions.Draft, item.UnitId))
        {
            return null;
        }

        var title = await db.ContentVersions.Where(v => v.ItemId == itemId && v.Number == item.CurrentNumber).Select(v => v.Title).SingleAsync(cancel);
        return new TargetDraft(item.Id, item.Revision, title.Length == 0 ? "（无标题）" : title, item.State == ContentState.Draft);
    }

    /// <param name="more">Further fields by their form names.</param>
    public async Task<DocumentResult> CreateAsync(
        Actor actor, DocumentDraft wanted, ReadDocument document, CancellationToken cancel, IReadOnlyList<KeyValuePair<string, string>>? more = null)
    {
        var unit = (await units.LoadAsync(cancel)).Publishing.FirstOrDefault(u => u.Id == wanted.UnitId);
        var column = (await channels.LoadAsync(cancel)).Find(wanted.ChannelId);
        KeyValuePair<string, string>[] typed = [new("Title", wanted.Title), new("Body", document.Html), .. more ?? []];
        var read = await trial.ReadAsync(actor, wanted.Type, unit, column?.Path ?? "", typed, cancel);
        if (read.Draft is not { } draft)
        {
            return new DocumentResult.Invalid(read.Errors);
        }

        var importer = actor.Acting(AuditTrigger.Import);
        return await editor.CreateAsync(importer, draft.Type.Key, draft.Unit.Id, draft.Column.Id, cancel) is { } created
            ? await FillAsync(importer, created.Id, created.Revision, draft.Fields, document, cancel)
            : new DocumentResult.Refused(StatusCodes.Status403Forbidden, "没有为这个单位起草稿件的权限。");
    }

    /// <summary>导入到现有草稿：a save like any other, on the revision that the person saw.</summary>
    /// <param name="append">接在正文后面，否则替换正文。</param>
    public async Task<DocumentResult> ReplaceAsync(Actor actor, int itemId, int revision, bool append, ReadDocument document, CancellationToken cancel)
    {
        if (await TargetAsync(actor, itemId, cancel) is not { } target)
        {
            return new DocumentResult.Refused(StatusCodes.Status404NotFound, "没有这份稿件。");
        }

        if (!target.IsDraft)
        {
            return new DocumentResult.Refused(StatusCodes.Status409Conflict, "这份稿件现在不是草稿，不能改文字。");
        }

        if (await db.WorkingCopies.AnyAsync(w => w.ItemId == itemId && w.UserId == actor.UserId, cancel))
        {
            return new DocumentResult.Refused(StatusCodes.Status409Conflict, "您在编辑页还有自动保存但没有正式保存的内容。请先回到编辑页保存或放弃，再导入。");
        }

        var item = (await store.LoadAsync(itemId, cancel))!;
        var stored = DraftFields.From(item.Current);
        var values = new Dictionary<string, string>(stored.Values, StringComparer.Ordinal)
        {
            ["Body"] = append ? stored["Body"] + document.Html : document.Html,
            ["ChannelId"] = item.Current.ChannelId.ToString(CultureInfo.InvariantCulture),
        };
        if (stored["Title"].Length == 0)
        {
            values["Title"] = document.Title;
        }

        db.ForgetChanges();
        return await FillAsync(actor.Acting(AuditTrigger.Import), itemId, revision, new DraftFields(values), document, cancel);
    }

    private async Task<DocumentResult> FillAsync(Actor actor, int itemId, int revision, DraftFields fields, ReadDocument document, CancellationToken cancel)
    {
        var saved = await editor.SaveAsync(actor, itemId, revision, fields, cancel);
        var outcome = saved is DraftOutcome.Done ? await pictures.AddAsync(actor, itemId, document.Pictures, cancel) : saved;
        return outcome switch
        {
            null => new DocumentResult.Done(itemId),
            DraftOutcome.Invalid invalid => new DocumentResult.Invalid(invalid.Errors),
            DraftOutcome.Conflict => new DocumentResult.Refused(StatusCodes.Status409Conflict, "在您预览期间，这份稿件有了别的改动，没有导入。请看过最新的内容再导入一次。"),
            DraftOutcome.WrongState wrong => new DocumentResult.Refused(StatusCodes.Status409Conflict, wrong.Message),
            DraftOutcome.Forbidden forbidden => new DocumentResult.Refused(StatusCodes.Status403Forbidden, forbidden.Message),
            _ => new DocumentResult.Refused(StatusCodes.Status404NotFound, "没有这份稿件。"),
        };
    }
}

/// <summary>新稿件放在哪里。Immutable.</summary>
internal sealed record DocumentDraft(int UnitId, string Type, int ChannelId, string Title);

/// <summary>要导入到的草稿。Immutable.</summary>
internal sealed record TargetDraft(int Id, int Revision, string Title, bool IsDraft);

/// <summary>导入文档的结果：closed.</summary>
internal abstract record DocumentResult
{
    private DocumentResult() { }

    /// <param name="Left">What was not done beside the draft, in Chinese; null when everything was.</param>
    public sealed record Done(int ItemId, string? Left = null) : DocumentResult;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : DocumentResult;

    public sealed record Refused(int Status, string Message) : DocumentResult;
}
