using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Web;

/// <summary>督办：股室负责人 are those who give the first review in the unit, 分管领导 the second, 县政务信息中心 the final one.</summary>
internal sealed class TellOfEscalation(NoticeBoard board, NoticeAudience audience, ToldClocks clocks, TimeProvider time) : IEventHandler<ClockEscalated>
{
    public async Task HandleAsync(ClockEscalated e, CancellationToken cancel)
    {
        if (await clocks.FindAsync(e.ClockId, cancel) is not { } told)
        {
            return;
        }

        var permission = e.Role switch
        {
            EscalationLadder.SectionHead => CorePermissions.FirstReview,
            EscalationLadder.Leader => CorePermissions.SecondReview,
            _ => CorePermissions.FinalReview,
        };
        var text = told.Clock.IsPastDue(time.GetUtcNow().UtcDateTime)
            ? $"{told.Subject}已经超期，期限是 {told.Due}，请督办。"
            : $"{told.Subject}还没有办结，期限是 {told.Due}，请督促。";
        await board.TellAsync(
            await audience.WithAsync(told.Clock.UnitId, [permission], cancel),
            new NoticeMessage(NoticeKind.Deadline, $"clock-escalated:{told.Clock.Id}", text, told.Url, told.ItemId, told.Clock.UnitId), cancel);
    }
}
