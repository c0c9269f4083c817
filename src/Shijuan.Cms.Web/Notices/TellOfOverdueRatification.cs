using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>补审超期：to those with the right of final review.</summary>
internal sealed class TellOfOverdueRatification(NoticeBoard board, NoticeAudience audience, ToldItems items, CmsDbContext db) : IEventHandler<RatificationOverdue>
{
    public async Task HandleAsync(RatificationOverdue e, CancellationToken cancel)
    {
        if (!await db.EmergencyReleases.AnyAsync(r => r.Id == e.ReleaseId && r.RatifiedAtUtc == null, cancel))
        {
            return;
        }

        var item = await items.FindAsync(e.ItemId, cancel);
        var message = new NoticeMessage(
            NoticeKind.Deadline, $"ratification-overdue:{e.ReleaseId}", $"特急发布的《{item.Title}》超过 24 小时没有补审，请安排没有经手的人补审。",
            "/admin/review/emergency", e.ItemId, e.UnitId);
        await board.TellAsync(await audience.WithAsync(e.UnitId, [CorePermissions.FinalReview], cancel), message, cancel);
    }
}
