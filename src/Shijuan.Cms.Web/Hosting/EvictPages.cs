using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>Takes pages out of the cache that show what was published or withdrawn.</summary>
internal sealed class EvictPages(CmsDbContext db, ChannelTree channels, PageCache cache)
    : IEventHandler<ContentPublished>, IEventHandler<ContentWithdrawn>, IEventHandler<UnitsChanged>, IEventHandler<ValidityChanged>, IUseCase
{
    public Task HandleAsync(ContentPublished e, CancellationToken cancel) =>
        EvictAsync(e.ItemId, e.PublicationId, e.UnitId, [e.ChannelId, e.PreviousChannelId ?? e.ChannelId], cancel);

    public Task HandleAsync(ContentWithdrawn e, CancellationToken cancel) =>
        EvictAsync(e.ItemId, e.PublicationId, e.UnitId, [e.ChannelId], cancel);

    /// <summary>Names of units stand on every page.</summary>
    public Task HandleAsync(UnitsChanged e, CancellationToken cancel) => cache.EvictAsync([CacheTags.Site], cancel);

    /// <summary>The mark stands on the page, in lists, in feeds and on the front page.</summary>
    public async Task HandleAsync(ValidityChanged e, CancellationToken cancel)
    {
        var open = await db.Publications.Where(p => p.ItemId == e.ItemId && p.ClosedAtUtc == null).Select(p => new { p.Id, p.Version.ChannelId }).FirstOrDefaultAsync(cancel);
        var unitId = await db.ContentItems.Where(i => i.Id == e.ItemId).Select(i => i.UnitId).FirstAsync(cancel);
        await EvictAsync(e.ItemId, open?.Id ?? 0, unitId, open is null ? [] : [open.ChannelId], cancel);
    }

    private async Task EvictAsync(int itemId, int publicationId, int unitId, IReadOnlyList<int> channelIds, CancellationToken cancel)
    {
        var tree = await channels.LoadAsync(cancel);
        var tags = new List<string> { CacheTags.Home, CacheTags.SiteMap, CacheTags.Documents, CacheTags.Disclosure, CacheTags.Item(itemId), CacheTags.Unit(unitId) };
        tags.AddRange(channelIds.SelectMany(tree.PathTo).Select(c => CacheTags.Channel(c.Id)));
        // A document that repeals or interprets another one is announced on the other one's page.
        var linked = await db.ContentLinks
            .Where(l => db.Publications.Any(p => p.Id == publicationId && p.VersionId == l.VersionId))
            .Select(l => l.ToItemId).ToListAsync(cancel);
        tags.AddRange(linked.Select(CacheTags.Item));
        // The first item of a column, or the loss of the last one, changes the navigation of every page.
        var remaining = await db.Publications.CountAsync(p => p.ClosedAtUtc == null && channelIds.Contains(p.Version.ChannelId), cancel);
        if (remaining <= 1)
        {
            tags.Add(CacheTags.Site);
        }

        await cache.EvictAsync(tags, cancel);
    }
}
