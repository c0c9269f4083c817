using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Web;

/// <summary>定时发布失败：to whoever set the time and to those who may publish. The reason stands on the page, not in the notice.</summary>
internal sealed class TellOfFailedSchedule(NoticeBoard board, NoticeAudience audience, ToldItems items) : IEventHandler<ScheduledPublicationFailed>
{
    public async Task HandleAsync(ScheduledPublicationFailed e, CancellationToken cancel)
    {
        var item = await items.FindAsync(e.ItemId, cancel);
        if (item.State != ContentState.Approved)
        {
            // Published, timed anew or sent back since: somebody has seen to it.
            return;
        }

        var publishers = await audience.WithAsync(e.UnitId, [CorePermissions.Publish], cancel);
        var message = new NoticeMessage(
            NoticeKind.ScheduleFailed, $"schedule-failed:{e.ItemId}", $"《{item.Title}》没有按时发布：到时间检查没有通过，请处理。",
            $"/admin/publishing/{e.ItemId}", e.ItemId, e.UnitId);
        await board.TellAsync(e.ScheduledById is { } by ? [by, .. publishers] : publishers, message, cancel);
    }
}
