using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Web;

/// <summary>催办：after a day to the signers of the step, after two to those with the right of final review, who can give it to somebody else.</summary>
internal sealed class TellOfOverdueStep(NoticeBoard board, NoticeAudience audience, OpenSteps steps, ToldItems items) : IEventHandler<ReviewStepOverdue>
{
    public async Task HandleAsync(ReviewStepOverdue e, CancellationToken cancel)
    {
        if (await steps.FindAsync(e.TaskId, cancel) is not { } task)
        {
            return;
        }

        var item = await items.FindAsync(e.ItemId, cancel);
        var (key, text, recipients) = e.Escalated
            ? ("review-escalated", $"《{item.Title}》的{task.Name}两天没有人签，请催办或转办。", await audience.WithAsync(e.UnitId, [CorePermissions.FinalReview], cancel))
            : ("review-reminder", $"《{item.Title}》的{task.Name}等了您一天，请尽快处理。", await steps.SignersAsync(task, item, cancel));
        await board.TellAsync(recipients, new NoticeMessage(NoticeKind.Deadline, $"{key}:{e.ItemId}", text, $"/admin/review/{e.ItemId}", e.ItemId, e.UnitId), cancel);
    }
}
