using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>后台文件：a file of any version or save of an item, for those who may read the item. The hash alone opens nothing.</summary>
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
        var found = file is null ? await FromSavesAsync(itemId, sha256, cancel) : (file.Kind, file.FileName, file.MediaType);
        return found is { } known && store.OpenRead(sha256) is { } bytes
            ? new ServedFile(bytes, known.FileName, known.MediaType, known.Kind != AttachmentKind.File)
            : null;
    }

    /// <summary>A file that was taken out of the draft again before any version kept it.</summary>
    private async Task<(AttachmentKind Kind, string FileName, string MediaType)?> FromSavesAsync(int itemId, string sha256, CancellationToken cancel)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var save = await db.Set<DraftSave>().AsNoTracking()
            .Where(s => s.ItemId == itemId && s.Text.Contains(sha256)).OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancel);
        return save?.Read().Files.Where(f => f.Sha256 == sha256).Select(f => ((AttachmentKind, string, string)?)(f.Kind, f.FileName, f.MediaType)).FirstOrDefault();
    }
}

/// <summary>要送出的文件。</summary>
/// <param name="Inline">Pictures made by ourselves, videos and their subtitles may be shown in a page; everything else is downloaded.</param>
internal sealed record ServedFile(Stream Bytes, string FileName, string MediaType, bool Inline);
