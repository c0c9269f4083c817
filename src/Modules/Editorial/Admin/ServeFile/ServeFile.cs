using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>后台文件：a file of any version of an item, for those who may read the item. The hash alone opens nothing.</summary>
internal sealed class ServeFile(CmsDbContext db, ContentDoor door, FileStore store) : IUseCase
{
    public async Task<ServedFile?> OpenAsync(Actor actor, int itemId, string sha256, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is null)
        {
            return null;
        }

        var file = await db.Attachments.AsNoTracking()
            .Where(a => a.Sha256 == sha256 && db.ContentVersions.Any(v => v.Id == a.VersionId && v.ItemId == itemId))
            .OrderByDescending(a => a.Id)
            .Select(a => new { a.Kind, a.FileName, a.MediaType })
            .FirstOrDefaultAsync(cancel);
        return file is not null && store.OpenRead(sha256) is { } bytes
            ? new ServedFile(bytes, file.FileName, file.MediaType, file.Kind != AttachmentKind.File)
            : null;
    }
}

/// <summary>要送出的文件。</summary>
/// <param name="Inline">Pictures made by ourselves, videos and their subtitles may be shown in a page; everything else is downloaded.</param>
internal sealed record ServedFile(Stream Bytes, string FileName, string MediaType, bool Inline);
