using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;

namespace Shijuan.Cms.Web;

/// <summary>批注中提到我：the words stand with the comment, not in the notice.</summary>
internal sealed class TellOfComment(NoticeBoard board, ToldItems items) : IEventHandler<CommentPosted>
{
    public async Task HandleAsync(CommentPosted e, CancellationToken cancel)
    {
        if (e.MentionedUserIds.Count == 0)
        {
            return;
        }

        var item = await items.FindAsync(e.ItemId, cancel);
        var message = new NoticeMessage(
            NoticeKind.Mentioned, $"mentioned:{e.ItemId}", $"《{item.Title}》的批注中提到了您。", $"/admin/content/{e.ItemId}/comments", e.ItemId, item.UnitId);
        await board.TellAsync(e.MentionedUserIds, message, cancel);
    }
}
