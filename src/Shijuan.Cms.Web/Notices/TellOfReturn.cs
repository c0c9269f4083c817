using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;

namespace Shijuan.Cms.Web;

/// <summary>稿件被退回：to whoever wrote or edited it. The reason stands on the item, not in the notice.</summary>
internal sealed class TellOfReturn(NoticeBoard board, ToldItems items) : IEventHandler<TextReturned>
{
    public async Task HandleAsync(TextReturned e, CancellationToken cancel)
    {
        var item = await items.FindAsync(e.ItemId, cancel);
        if (item.State != ContentState.Draft)
        {
            return;
        }

        var step = e.StepName.Length == 0 ? "" : $"在{e.StepName}";
        var due = e.DueAtUtc is { } at ? $"请在 {at.ToMinute()} 前改好送审。" : "请按退回原因修改后再送审。";
        await board.TellAsync(
            item.Writers,
            new NoticeMessage(NoticeKind.Returned, $"returned:{e.ItemId}", $"《{item.Title}》{step}被退回，{due}", $"/admin/content/{e.ItemId}", e.ItemId, e.UnitId),
            cancel);
    }
}
