using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>稿件已发布、已撤回：to whoever wrote or edited it, except the one who did it.</summary>
internal sealed class TellOfPublication(NoticeBoard board, ToldItems items, CmsDbContext db, TimeProvider time)
    : IEventHandler<ContentPublished>, IEventHandler<ContentWithdrawn>
{
    // What is delivered after an outage of a week is history, not news.
    private static readonly TimeSpan News = TimeSpan.FromDays(7);

    public async Task HandleAsync(ContentPublished e, CancellationToken cancel)
    {
        var publication = await db.Publications.AsNoTracking().SingleAsync(p => p.Id == e.PublicationId, cancel);
        await TellAsync(NoticeKind.Published, e.ItemId, publication.PublishedAtUtc, publication.PublishedById, "已发布到网站", cancel);
    }

    public async Task HandleAsync(ContentWithdrawn e, CancellationToken cancel)
    {
        var publication = await db.Publications.AsNoTracking().SingleAsync(p => p.Id == e.PublicationId, cancel);
        await TellAsync(NoticeKind.Withdrawn, e.ItemId, publication.ClosedAtUtc!.Value, publication.ClosedById, "已从网站撤回", cancel);
    }

    private async Task TellAsync(NoticeKind kind, int itemId, DateTime atUtc, int? byUser, string what, CancellationToken cancel)
    {
        if (time.GetUtcNow().UtcDateTime - atUtc > News)
        {
            return;
        }

        var item = await items.FindAsync(itemId, cancel);
        var text = $"《{item.Title}》{what}（{atUtc.ToMinute()}）。";
        var key = kind == NoticeKind.Published ? $"published:{itemId}" : $"withdrawn:{itemId}";
        await board.TellAsync(item.Writers.Where(w => w != byUser), new NoticeMessage(kind, key, text, $"/admin/content/{itemId}", itemId, item.UnitId), cancel);
    }
}
