using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.TakeDowns;

namespace Shijuan.Cms.Web;

/// <summary>紧急下架等第二人：to everybody who may decide it, except who asked. The title may be the leak, so the notice names the number only.</summary>
internal sealed class TellOfTakeDown(NoticeBoard board, NoticeAudience audience, CmsDbContext db) : IEventHandler<TakeDownRequested>, IEventHandler<TakeDownOverdue>
{
    public Task HandleAsync(TakeDownRequested e, CancellationToken cancel) =>
        TellAsync(e.TakeDownId, takeDown => $"编号 {takeDown.ItemId} 的稿件已紧急下架，请在 {takeDown.DecideByUtc.ToMinute()} 前确认或恢复。", cancel);

    public Task HandleAsync(TakeDownOverdue e, CancellationToken cancel) =>
        TellAsync(e.TakeDownId, takeDown => $"编号 {takeDown.ItemId} 的稿件紧急下架以后，超过时限没有人确认，请马上处理。", cancel);

    private async Task TellAsync(int takeDownId, Func<TakeDown, string> words, CancellationToken cancel)
    {
        var takeDown = await db.Set<TakeDown>().AsNoTracking().SingleAsync(t => t.Id == takeDownId, cancel);
        if (!takeDown.IsWaiting)
        {
            return;
        }

        var deciders = await audience.WithAsync(takeDown.UnitId, [CorePermissions.Withdraw, CorePermissions.ConfidentialityReview], cancel);
        var message = new NoticeMessage(
            NoticeKind.TakeDown, $"take-down:{takeDownId}", words(takeDown), $"/admin/take-downs/{takeDownId}", takeDown.ItemId, takeDown.UnitId);
        await board.TellAsync(deciders.Where(id => id != takeDown.RequestedById), message, cancel);
    }
}
