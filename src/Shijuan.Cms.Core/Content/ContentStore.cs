using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Content;

/// <summary>Loads an item with what its verbs need: the current version whole, and the open publication.</summary>
public sealed class ContentStore(CmsDbContext db)
{
    /// <summary>The item, tracked, or null when there is none.</summary>
    public async Task<ContentItem?> LoadAsync(int itemId, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            // Item, version and publication are read one after another: nobody may commit in between.
            await db.LockItemAsync(itemId, cancel);
        }

        var item = await db.ContentItems.SingleOrDefaultAsync(i => i.Id == itemId, cancel);
        if (item is null)
        {
            return null;
        }

        await db.NoteReadingAsync(itemId, cancel);
        await db.ContentVersions
            .Where(v => v.ItemId == itemId && v.Number == item.CurrentNumber)
            .Include(v => v.Detail)
            .Include(v => v.Attachments)
            .Include(v => v.Contributors)
            .AsSplitQuery()
            .LoadAsync(cancel);
        await db.Publications.Where(p => p.ItemId == itemId && p.ClosedAtUtc == null).LoadAsync(cancel);
        return item;
    }
}
