using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Media;

/// <summary>素材名称：one name once in a folder.</summary>
public sealed class MediaNames(CmsDbContext db)
{
    private const int Tries = 500;

    public Task<MediaAsset?> FindAsync(MediaPlace place, string name, CancellationToken cancel) =>
        db.Set<MediaAsset>().AsNoTracking()
            .FirstOrDefaultAsync(a => a.UnitId == place.UnitId && a.FolderId == place.FolderId && a.Name == name, cancel);

    /// <summary>The name with the first number in brackets that is free: 图.jpg, 图 (2).jpg, 图 (3).jpg.</summary>
    public async Task<string> FreeAsync(MediaPlace place, string name, CancellationToken cancel)
    {
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var taken = await db.Set<MediaAsset>()
            .Where(a => a.UnitId == place.UnitId && a.FolderId == place.FolderId && a.Name.StartsWith(stem))
            .Select(a => a.Name)
            .ToListAsync(cancel);
        return Enumerable.Range(2, Tries).Select(n => $"{stem} ({n}){ending}").First(n => !taken.Contains(n, StringComparer.Ordinal));
    }
}
