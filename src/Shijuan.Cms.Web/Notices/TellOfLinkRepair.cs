using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Web;

/// <summary>请我修改链接：to the editors of the unit whose page has the link. The page that goes is named by its number: its title may be what has to disappear.</summary>
internal sealed class TellOfLinkRepair(NoticeBoard board, NoticeAudience audience, ToldItems items) : IEventHandler<LinkRepairAsked>
{
    public async Task HandleAsync(LinkRepairAsked e, CancellationToken cancel)
    {
        var item = await items.FindAsync(e.FromItemId, cancel);
        var message = new NoticeMessage(
            NoticeKind.LinkRepair, $"link-repair:{e.FromItemId}:{e.ItemId}", $"请修改《{item.Title}》：其中链接的页面（编号 {e.ItemId}）要撤回。",
            $"/admin/content/{e.FromItemId}", e.FromItemId, e.FromUnitId);
        await board.TellAsync(await audience.WithAsync(e.FromUnitId, [CorePermissions.Draft], cancel), message, cancel);
    }
}
