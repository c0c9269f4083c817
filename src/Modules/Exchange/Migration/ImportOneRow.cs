using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Exchange;

/// <summary>导入一行：a draft through the same verbs as typing. The row remembers its draft in the transaction that opens it, so a broken run goes on and never doubles.</summary>
internal sealed class ImportOneRow(
    CmsDbContext db, ContentStore store, RowReader reader, PictureShelf pictures, DraftPictures filed, DraftEditor editor, DraftFiles files, FileInspector inspector, FileStore blobs) : IUseCase
{
    public async Task RunAsync(Actor actor, ImportBatch batch, ManifestRow manifest, SiteArchive archive, CancellationToken cancel)
    {
        var row = await db.Set<ImportRow>().AsNoTracking().SingleOrDefaultAsync(r => r.BatchId == batch.Id && r.Number == manifest.Number, cancel);
        if (row is null || row.Status is not (ImportRowStatus.Ready or ImportRowStatus.Failed))
        {
            return;
        }

        var kept = new List<ReadPicture>();
        var content = await reader.ReadAsync(actor, manifest, archive, async (file, name, notices) =>
        {
            if (await pictures.KeepAsync(file.Content!, name, notices, cancel) is not { } picture)
            {
                return null;
            }

            kept.Add(picture);
            return picture.Sha256;
        }, cancel);
        if (content.Draft is not { } draft)
        {
            await SettleAsync(row.Id, ImportRowStatus.Faulty, content.Problems, cancel);
            return;
        }

        var refusal = await FillAsync(actor, row.ItemId ?? await OpenAsync(actor, batch, row, draft, cancel), draft, kept, manifest, archive, cancel);
        await SettleAsync(row.Id, refusal is null ? ImportRowStatus.Imported : ImportRowStatus.Failed, refusal is null ? content.Notices : [refusal], cancel);
    }

    private async Task<int> OpenAsync(Actor actor, ImportBatch batch, ImportRow row, TrialDraft draft, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var created = await editor.CreateAsync(actor, draft.Type.Key, draft.Unit.Id, draft.Column.Id, cancel)
            ?? throw new InvalidOperationException("What was tried a moment ago was refused.");
        var tracked = await db.Set<ImportRow>().SingleAsync(r => r.Id == row.Id, cancel);
        tracked.Opened(created.Id);
        if (row.OldPath.Length > 0 && !await db.Set<OldAddress>().AnyAsync(a => a.Path == row.OldPath, cancel))
        {
            db.Add(new OldAddress(row.OldPath, created.Id, batch.Id));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ForgetChanges();
        return created.Id;
    }

    /// <returns>Why not, in Chinese, or null.</returns>
    private async Task<string?> FillAsync(
        Actor actor, int itemId, TrialDraft draft, IReadOnlyList<ReadPicture> kept, ManifestRow manifest, SiteArchive archive, CancellationToken cancel)
    {
        var item = (await store.LoadAsync(itemId, cancel))!;
        if (item.State != ContentState.Draft)
        {
            return "稿件已经不是草稿，没有改动它。";
        }

        if (item.Revision == 1 && await editor.SaveAsync(actor, itemId, 1, draft.Fields, cancel) is var saved and not DraftOutcome.Done)
        {
            return saved is DraftOutcome.Invalid invalid ? string.Join(" ", invalid.Errors.Select(e => e.Message)) : "没有保存成功，请再试一次。";
        }

        db.ForgetChanges();
        if (await filed.AddAsync(actor, itemId, kept, cancel) is not null)
        {
            return "图片没有存进去，请再试一次。";
        }

        return await AttachAsync(actor, itemId, manifest, archive, cancel);
    }

    private async Task<string?> AttachAsync(Actor actor, int itemId, ManifestRow manifest, SiteArchive archive, CancellationToken cancel)
    {
        var present = await db.Attachments.AsNoTracking()
            .Where(a => a.Kind == AttachmentKind.File && db.ContentVersions.Any(v => v.Id == a.VersionId && v.ItemId == itemId && v.FrozenAtUtc == null))
            .Select(a => a.Sha256).ToListAsync(cancel);
        var order = present.Count;
        foreach (var listed in manifest.Files)
        {
            await using var file = await archive.OpenAsync(listed.Path, RowReader.LargestFile, cancel);
            if (file?.Content is not { } content || await inspector.InspectAsync(content, RowReader.NameOf(listed), cancel) is not FileAccepted accepted)
            {
                return $"附件“{listed.Path}”没有通过检查。";
            }

            if (present.Contains(file.Sha256, StringComparer.Ordinal))
            {
                continue;
            }

            content.Position = 0;
            var blob = await blobs.SaveAsync(content, cancel);
            var outcome = await files.AddAsync(actor, itemId, new Attachment(AttachmentKind.File, blob.Sha256, accepted.SafeFileName, accepted.MediaType, blob.Size, ++order), cancel);
            if (outcome is not DraftOutcome.Done)
            {
                return $"附件“{listed.Path}”没有存进去，请再试一次。";
            }

            present.Add(blob.Sha256);
            db.ForgetChanges();
        }

        return null;
    }

    private async Task SettleAsync(int rowId, ImportRowStatus status, IReadOnlyList<string> said, CancellationToken cancel)
    {
        db.ForgetChanges();
        var row = await db.Set<ImportRow>().SingleAsync(r => r.Id == rowId, cancel);
        row.Settle(status, said);
        await db.SaveChangesAsync(cancel);
    }
}
