using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>稿件之门：the first question of every page and address about one item. Without any right in its unit the item does not exist for the person.</summary>
internal sealed class ContentDoor(CmsDbContext db, ContentStore store, KnowingCircle circle) : IUseCase
{
    /// <summary>Null when there is no such item or the person may not know of it. Tracks nothing, so that a later write reads afresh.</summary>
    public async Task<OpenedItem?> OpenAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        var item = await db.ContentItems.AsNoTracking()
            .Where(i => i.Id == itemId)
            .Select(i => new OpenedItem(i.Id, i.UnitId, i.State, i.Revision))
            .SingleOrDefaultAsync(cancel);
        if (item is null || !actor.MayReadContentOf(item.UnitId) || !await circle.AdmitsAsync(actor, itemId, cancel))
        {
            return null;
        }

        await db.NoteReadingAsync(itemId, cancel);
        return item;
    }

    /// <summary>The item as it is stored now, for showing; only after the door was opened.</summary>
    public async Task<ContentItem> ReadAsync(OpenedItem opened, CancellationToken cancel)
    {
        // What a refused action left in memory is not what is stored.
        db.ForgetChanges();
        return await store.LoadAsync(opened.Id, cancel) ?? throw new InvalidOperationException($"Item {opened.Id} is gone.");
    }
}

/// <summary>可见的稿件。Immutable.</summary>
internal sealed record OpenedItem(int Id, int UnitId, ContentState State, int Revision)
{
    /// <summary>The revision that the person's page shows, when it said so: a change on top of an older one is refused.</summary>
    public int? SeenRevision { get; init; }
}
