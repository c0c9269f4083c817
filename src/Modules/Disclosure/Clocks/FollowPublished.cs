using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>发布和撤回以后：the clocks of the item and of what it links to. Saved by the relay with the delivery.</summary>
internal sealed class FollowPublished(CmsDbContext db, FollowClocks follow) : IEventHandler<ContentPublished>, IEventHandler<ContentWithdrawn>
{
    public Task HandleAsync(ContentPublished e, CancellationToken cancel) => FollowAsync(e.ItemId, cancel);

    public Task HandleAsync(ContentWithdrawn e, CancellationToken cancel) => FollowAsync(e.ItemId, cancel);

    private async Task FollowAsync(int itemId, CancellationToken cancel)
    {
        // Those of former versions too: a link that was taken out concerns the other page as well.
        var linked = await db.ContentLinks.AsNoTracking().Where(l => l.FromItemId == itemId && l.Kind != ContentLinkKind.Mentions).Select(l => l.ToItemId).Distinct().ToListAsync(cancel);
        await follow.FollowAsync([itemId, .. linked.Where(id => id != itemId)], cancel);
    }
}
