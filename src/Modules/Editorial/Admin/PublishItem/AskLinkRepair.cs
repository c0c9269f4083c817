using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>请对方修改：tells the editors of every unit whose public page leads here that this page is to go. Changes nothing; asking again tells again.</summary>
internal sealed class AskLinkRepair(CmsDbContext db, DraftAction action, InboundLinks inbound) : IUseCase
{
    public const string Action = "content.ask-links";

    public Task<DraftOutcome> AskAsync(Actor actor, int itemId, CancellationToken cancel) =>
        action.RunAsync(actor, itemId, expectedRevision: null, Action, item => MayAsk(actor, item.UnitId), async item =>
        {
            if (item.Live is null)
            {
                return new DraftOutcome.WrongState("这份稿件现在没有公开的版本。");
            }

            var pages = await inbound.PagesAsync(itemId, int.MaxValue, cancel);
            if (pages.Count == 0)
            {
                return new DraftOutcome.WrongState("现在没有公开页面链接到这里，不用请人修改。");
            }

            foreach (var page in pages)
            {
                db.Raise(() => new LinkRepairAsked(itemId, page.ItemId, page.UnitId));
            }

            return null;
        }, cancel);

    private static string? MayAsk(Actor actor, int unitId) =>
        actor.Can(CorePermissions.Withdraw, unitId) ? null : "您没有撤回权限，不能请别的单位修改链接。";
}
