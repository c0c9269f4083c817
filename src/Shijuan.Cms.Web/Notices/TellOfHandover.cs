using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Handovers;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Web;

/// <summary>移交：the editors of the receiving unit are asked, those of the offering unit are told what came of it.</summary>
internal sealed class TellOfHandover(CmsDbContext db, NoticeBoard board, NoticeAudience audience, ToldItems items, UnitTree units)
    : IEventHandler<HandoverOffered>, IEventHandler<HandoverDecided>
{
    public Task HandleAsync(HandoverOffered e, CancellationToken cancel) => TellAsync(e.HandoverId, cancel);

    public Task HandleAsync(HandoverDecided e, CancellationToken cancel) => TellAsync(e.HandoverId, cancel);

    private async Task TellAsync(int handoverId, CancellationToken cancel)
    {
        var handover = await db.Set<Handover>().AsNoTracking().SingleAsync(h => h.Id == handoverId, cancel);
        var item = await items.FindAsync(handover.ItemId, cancel);
        var tree = await units.LoadAsync(cancel);
        var (unit, text) = handover.Decision switch
        {
            HandoverDecision.Waiting => (handover.ToUnitId, $"{tree.NameOf(handover.FromUnitId)}把《{item.Title}》移交给你单位，请接收。"),
            HandoverDecision.Accepted => (handover.FromUnitId, $"{tree.NameOf(handover.ToUnitId)}接收了《{item.Title}》。"),
            HandoverDecision.Declined => (handover.FromUnitId, $"{tree.NameOf(handover.ToUnitId)}没有接收《{item.Title}》。"),
            _ => (handover.ToUnitId, $"{tree.NameOf(handover.FromUnitId)}收回了《{item.Title}》的移交。"),
        };
        // Without the number of the item: the receiving unit may not read it yet.
        var message = new NoticeMessage(NoticeKind.Handover, $"handover:{handover.Id}", text, "/admin/handovers", ItemId: null, unit);
        await board.TellAsync(await audience.WithAsync(unit, [CorePermissions.Draft], cancel), message, cancel);
    }
}
