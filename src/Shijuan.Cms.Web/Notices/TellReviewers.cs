using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;

namespace Shijuan.Cms.Web;

/// <summary>等我审核：one unread line for each signer of the step, however many texts wait.</summary>
internal sealed class TellReviewers(NoticeBoard board, OpenSteps steps, ToldItems items) : IEventHandler<ReviewStepOpened>
{
    public async Task HandleAsync(ReviewStepOpened e, CancellationToken cancel)
    {
        if (await steps.FindAsync(e.ItemId, e.StepName, cancel) is not { } task)
        {
            return;
        }

        var item = await items.FindAsync(e.ItemId, cancel);
        var due = e.DueAtUtc is { } at ? $"，请在 {at.ToMinute()} 前处理" : "";
        var message = new NoticeMessage(NoticeKind.ReviewWaiting, "review-waiting", $"《{item.Title}》等您审核{due}。", $"/admin/review/{e.ItemId}", e.ItemId, e.UnitId)
        {
            TextOfMany = count => $"有 {count} 件稿件等您审核，最近一件是《{item.Title}》{due}。",
            UrlOfMany = "/admin/review",
        };
        await board.TellAsync(await steps.SignersAsync(task, item, cancel), message, cancel);
    }
}
