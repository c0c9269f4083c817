using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Media;

/// <summary>为稿件选素材：from the libraries open to the person, those of the item's own unit first.</summary>
internal sealed class PickMedia(CmsDbContext db, MediaDoor door) : IUseCase
{
    private const int Most = 60;

    /// <param name="pictures">Pictures for the text, or everything else for the list of files.</param>
    /// <returns>Null when there is no such item for the person.</returns>
    public async Task<IReadOnlyList<MediaAsset>?> FindAsync(Actor actor, int itemId, bool pictures, string words, CancellationToken cancel)
    {
        var unit = await db.ContentItems.Where(i => i.Id == itemId).Select(i => (int?)i.UnitId).SingleOrDefaultAsync(cancel);
        if (unit is not { } unitId || !actor.Can(CorePermissions.Draft, unitId))
        {
            return null;
        }

        var open = (await door.UnitsAsync(actor, cancel)).Select(u => u.Id).ToList();
        return await db.Set<MediaAsset>().AsNoTracking().Include(a => a.Files)
            .Where(a => open.Contains(a.UnitId) && (a.Kind == FileKind.Image) == pictures)
            .Matching(words)
            .OrderByDescending(a => a.UnitId == unitId).ThenByDescending(a => a.Id)
            .Take(Most)
            .ToListAsync(cancel);
    }
}

/// <summary>按文字查素材。</summary>
internal static class MediaSearch
{
    /// <summary>Every word must stand in the name, a tag, the caption, the alternative text or the credit.</summary>
    public static IQueryable<MediaAsset> Matching(this IQueryable<MediaAsset> assets, string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(5).Aggregate(assets, (found, word) => found.Where(a =>
            a.Name.Contains(word) || a.Tags.Contains(word) || a.Caption.Contains(word) || a.AlternativeText.Contains(word) || a.Credit.Contains(word)));
}
