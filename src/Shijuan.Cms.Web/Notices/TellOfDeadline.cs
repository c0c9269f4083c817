using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Web;

/// <summary>期限提醒：to the owner of the clock, or to the editors of its unit when nobody owns it.</summary>
internal sealed class TellOfDeadline(NoticeBoard board, NoticeAudience audience, ToldClocks clocks) : IEventHandler<ClockTurned>
{
    public async Task HandleAsync(ClockTurned e, CancellationToken cancel)
    {
        if (await clocks.FindAsync(e.ClockId, cancel) is not { } told)
        {
            return;
        }

        var recipients = told.Clock.OwnerUserId is { } owner
            ? [owner]
            : await audience.WithAsync(told.Clock.UnitId, told.Clock.UnitId is null ? [CorePermissions.ManageSite] : [CorePermissions.Draft], cancel);
        var text = e.Overdue ? $"{told.Subject}已经超期，期限是 {told.Due}。" : $"{told.Subject}快到期了，期限是 {told.Due}。";
        await board.TellAsync(recipients, new NoticeMessage(NoticeKind.Deadline, $"clock:{told.Clock.Id}", text, told.Url, told.ItemId, told.Clock.UnitId), cancel);
    }
}
