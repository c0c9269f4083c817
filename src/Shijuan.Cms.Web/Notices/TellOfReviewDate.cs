using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Web;

/// <summary>到了复核日期：to the editors of the unit, whoever they are now.</summary>
internal sealed class TellOfReviewDate(NoticeBoard board, NoticeAudience audience, ToldItems items, CmsDbContext db) : IEventHandler<ReviewDateReached>
{
    public async Task HandleAsync(ReviewDateReached e, CancellationToken cancel)
    {
        var stands = await db.Set<ItemDates>().AnyAsync(
            d => d.ItemId == e.ItemId && d.ReviewBy == e.ReviewBy && db.Publications.Any(p => p.ItemId == e.ItemId && p.ClosedAtUtc == null), cancel);
        if (!stands)
        {
            // Looked at, moved or taken down since.
            return;
        }

        var item = await items.FindAsync(e.ItemId, cancel);
        var message = new NoticeMessage(
            NoticeKind.Deadline, $"review-date:{e.ItemId}", $"《{item.Title}》到了复核日期，请看内容是否还对。", "/admin/plans", e.ItemId, e.UnitId);
        await board.TellAsync(await audience.WithAsync(e.UnitId, [CorePermissions.Draft], cancel), message, cancel);
    }
}
