using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>破例查看告知：a second person always knows. Told are the writers of the item and those who hold the final review of its unit, as far as they are inside the circle.</summary>
internal sealed class TellOfExceptionalLook(NoticeBoard board, NoticeAudience audience, ToldItems items, CmsDbContext db) : IEventHandler<LimitedItemLookedAt>
{
    public async Task HandleAsync(LimitedItemLookedAt e, CancellationToken cancel)
    {
        var item = await items.FindAsync(e.ItemId, cancel);
        var final = await audience.WithAsync(e.UnitId, [CorePermissions.FinalReview], cancel);
        var look = await (from l in db.Set<ExceptionalLook>().AsNoTracking() join u in db.Users on l.PersonId equals u.Id where l.Id == e.LookId select new { u.DisplayName, l.Reason }).SingleAsync(cancel);
        var message = new NoticeMessage(
            NoticeKind.LimitedLookedAt, $"limited-looked-at:{e.ItemId}", $"{look.DisplayName} 破例查看了限定知悉的《{item.Title}》，理由：{look.Reason}",
            $"/admin/content/{e.ItemId}/circle", e.ItemId, e.UnitId);
        await board.TellAsync(item.Writers.Concat(final), message, cancel);
    }
}
