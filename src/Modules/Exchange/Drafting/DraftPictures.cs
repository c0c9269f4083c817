using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Exchange;

/// <summary>插图归稿：moves pictures from the shelf to the file store and files them with a draft, each once.</summary>
internal sealed class DraftPictures(CmsDbContext db, ImportShelf shelf, FileStore store, DraftFiles files) : IUseCase
{
    /// <returns>The last refusal, or null when all are there.</returns>
    public async Task<DraftOutcome?> AddAsync(Actor actor, int itemId, IReadOnlyList<ReadPicture> pictures, CancellationToken cancel)
    {
        var present = await db.Attachments.AsNoTracking()
            .Where(a => a.Kind == AttachmentKind.Image && db.ContentVersions.Any(v => v.Id == a.VersionId && v.ItemId == itemId && v.FrozenAtUtc == null))
            .Select(a => new { a.Sha256, a.Order })
            .ToListAsync(cancel);
        var order = present.Select(p => p.Order).DefaultIfEmpty(0).Max();
        foreach (var picture in pictures.Where(p => !present.Exists(a => a.Sha256 == p.Sha256)))
        {
            await using var content = shelf.Files.OpenRead(picture.Sha256);
            if (content is null)
            {
                return new DraftOutcome.WrongState("图片的暂存已过期，请重新选择文件导入。");
            }

            var blob = await store.SaveAsync(content, cancel);
            var outcome = await files.AddAsync(actor, itemId, new Attachment(AttachmentKind.Image, blob.Sha256, picture.FileName, picture.MediaType, blob.Size, ++order), cancel);
            if (outcome is not DraftOutcome.Done)
            {
                return outcome;
            }
        }

        return null;
    }
}
