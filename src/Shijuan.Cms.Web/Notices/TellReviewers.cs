using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;

namespace Shijuan.Cms.Web;

/// <summary>等我审核：one unread line for each holder of the step, however many texts wait. Who wrote the text is not asked to sign it.</summary>
internal sealed class TellReviewers(NoticeBoard board, NoticeAudience audience, ToldItems items) : IEventHandler<ReviewStepOpened>, IEventHandler<TextSubmitted>
{
    public async Task HandleAsync(ReviewStepOpened e, CancellationToken cancel) => await TellAsync(e.ItemId, e.UnitId, [e.StepName], e.DueAtUtc, cancel);

    public async Task HandleAsync(TextSubmitted e, CancellationToken cancel) => await TellAsync(e.ItemId, e.UnitId, StepHolders.AtSubmission, null, cancel);

    private async Task TellAsync(int itemId, int unitId, IEnumerable<string> steps, DateTime? dueAtUtc, CancellationToken cancel)
    {
        var item = await items.FindAsync(itemId, cancel);
        if (item.State != ContentState.InReview)
        {
            // Recalled, returned or signed to the end since: nobody is waited for any more.
            return;
        }

        var holders = await audience.WithAsync(unitId, steps.SelectMany(StepHolders.PermissionsFor).ToHashSet(), cancel);
        var due = dueAtUtc is { } at ? $"，请在 {at.ToMinute()} 前处理" : "";
        var message = new NoticeMessage(NoticeKind.ReviewWaiting, "review-waiting", $"《{item.Title}》等您审核{due}。", $"/admin/review/{itemId}", itemId, unitId)
        {
            TextOfMany = count => $"有 {count} 件稿件等您审核，最近一件是《{item.Title}》{due}。",
            UrlOfMany = "/admin/review",
        };
        await board.TellAsync(holders.Except(item.Writers), message, cancel);
    }
}
