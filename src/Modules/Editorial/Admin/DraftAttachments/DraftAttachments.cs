using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Editorial;

/// <summary>草稿的附件和插图：list, add, remove. What the person has typed meanwhile stays valid on the new revision.</summary>
internal sealed class DraftAttachments(CmsDbContext db, ContentDoor door, DraftFiles files, WorkingCopies copies) : IUseCase
{
    public async Task<AttachmentsView?> FindAsync(Actor actor, int itemId, CancellationToken cancel) =>
        await door.OpenAsync(actor, itemId, cancel) is { } opened ? Of(await door.ReadAsync(opened, cancel), actor) : null;

    public static AttachmentsView Of(ContentItem item, Actor actor)
    {
        var used = RichTextReader.Images(item.Current.BodyHtml).Select(i => i.Src).ToHashSet(StringComparer.Ordinal);
        return new AttachmentsView(
            item.Id,
            item.Revision,
            item.State == ContentState.Draft && actor.MayWriteContentOf(item.UnitId),
            item.Current.Attachments.Where(a => a.Kind is AttachmentKind.File or AttachmentKind.Video).OrderBy(a => a.Kind).ThenBy(a => a.Order).ThenBy(a => a.Id).Select(Row).ToList(),
            item.Current.Attachments.Where(a => a.Kind == AttachmentKind.Image && !used.Contains("cms-file:" + a.Sha256)).Select(Row).ToList());

        AttachmentRow Row(Attachment a) => new(a.Id, a.FileName, ContentTexts.Size(a.Size), Core.Web.FileUrls.Draft(item.Id, a.Sha256));
    }

    /// <summary>Adds a stored file. The same picture twice is the same picture; the same attachment twice is a mistake.</summary>
    public async Task<AttachmentChange> AddAsync(Actor actor, OpenedItem opened, AttachmentKind kind, StoredUpload file, CancellationToken cancel)
    {
        var present = await db.Attachments.AsNoTracking()
            .Where(a => a.Kind == kind && db.ContentVersions.Any(v => v.Id == a.VersionId && v.ItemId == opened.Id && v.FrozenAtUtc == null))
            .Select(a => new { a.Sha256, a.Order })
            .ToListAsync(cancel);
        if (present.Exists(a => a.Sha256 == file.Sha256))
        {
            return kind == AttachmentKind.Image ? new AttachmentChange.Unchanged() : new AttachmentChange.Refused(422, "这个文件已经在附件列表里了。");
        }

        var order = present.Select(a => a.Order).DefaultIfEmpty(0).Max() + 1;
        var attachment = new Attachment(kind, file.Sha256, file.FileName, file.MediaType, file.Size, order);
        return await ChangeOfAsync(actor, await files.AddAsync(actor, opened.Id, attachment, cancel, opened.SeenRevision), cancel);
    }

    public async Task<AttachmentChange> RemoveAsync(Actor actor, int itemId, int attachmentId, int? seenRevision, CancellationToken cancel) =>
        await door.OpenAsync(actor, itemId, cancel) is null
            ? new AttachmentChange.Refused(404, "没有这份稿件。")
            : await ChangeOfAsync(actor, await files.RemoveAsync(actor, itemId, attachmentId, cancel, seenRevision), cancel);

    private async Task<AttachmentChange> ChangeOfAsync(Actor actor, DraftOutcome outcome, CancellationToken cancel)
    {
        switch (outcome)
        {
            case DraftOutcome.Done done:
                var revision = done.Item.Revision;
                await copies.FollowAsync(actor, done.Item.Id, revision - 1, revision, cancel);
                return new AttachmentChange.Changed(revision - 1, revision);
            case DraftOutcome.WrongState wrong:
                return new AttachmentChange.Refused(409, wrong.Message);
            case DraftOutcome.Locked locked:
                return new AttachmentChange.Refused(423, LockTexts.Of(locked.Lock));
            case DraftOutcome.Conflict:
                return new AttachmentChange.Refused(409, "附件没有变动：在您打开本页以后，这份稿件有了别的改动。请先保存正文，对比两份内容以后再试。");
            case DraftOutcome.Forbidden forbidden:
                return new AttachmentChange.Refused(403, forbidden.Message);
            default:
                return new AttachmentChange.Refused(404, "没有这个文件，可能已经移除。");
        }
    }
}

/// <summary>附件变动的结果。Immutable.</summary>
internal abstract record AttachmentChange
{
    private AttachmentChange() { }

    /// <param name="From">Revision before; an open form on exactly this revision may go on with <paramref name="Revision"/>.</param>
    public sealed record Changed(int From, int Revision) : AttachmentChange;

    public sealed record Unchanged : AttachmentChange;

    public sealed record Refused(int Status, string Message) : AttachmentChange;
}

/// <summary>已存的上传文件。Immutable.</summary>
internal sealed record StoredUpload(string Sha256, string FileName, string MediaType, long Size);

/// <summary>附件列表。Immutable.</summary>
/// <param name="UnusedImages">Pictures that no longer stand in the text.</param>
internal sealed record AttachmentsView(int ItemId, int Revision, bool MayChange, IReadOnlyList<AttachmentRow> Files, IReadOnlyList<AttachmentRow> UnusedImages);

/// <summary>一个附件。Immutable.</summary>
internal sealed record AttachmentRow(int Id, string Name, string Size, string Url);
