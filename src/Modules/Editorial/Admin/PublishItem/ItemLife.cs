using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Releases;
using Shijuan.Cms.Core.TakeDowns;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Editorial;

/// <summary>发布页上的期限、链入、联合发布和紧急下架。</summary>
internal sealed class ItemLife(CmsDbContext db, InboundLinks inbound) : IUseCase
{
    public async Task<ItemLifeView> OfAsync(Actor actor, ContentItem item, Judgement judgement, CancellationToken cancel)
    {
        var dates = await db.Set<ItemDates>().AsNoTracking().SingleOrDefaultAsync(d => d.ItemId == item.Id, cancel);
        var group = await db.Set<ReleaseGroup>().AsNoTracking()
            .Where(g => g.Items.Any(i => i.ItemId == item.Id && i.IsActive))
            .Select(g => new GroupLink(g.Id, g.Name)).FirstOrDefaultAsync(cancel);
        var waiting = await db.Set<TakeDown>().AsNoTracking()
            .Where(t => t.ItemId == item.Id && t.Decision == TakeDownDecision.Waiting)
            .Select(t => (int?)t.Id).FirstOrDefaultAsync(cancel);
        var publishes = actor.Can(CorePermissions.Publish, item.UnitId);
        return new ItemLifeView(
            item.Id, item.Current.Title, dates?.WithdrawAtUtc, dates?.WithdrawAs, dates?.ReviewBy,
            item.Live is null ? new InboundView(item.Id, [], MayAsk: false, null) : await inbound.OfAsync(item.Id, actor.Can(CorePermissions.Withdraw, item.UnitId), cancel),
            group, waiting,
            await db.Publications.AnyAsync(p => p.ItemId == item.Id, cancel),
            SetsDates: publishes && item.State != ContentState.Discarded,
            TakesDown: item.Live is not null && actor.Can(CorePermissions.Withdraw, item.UnitId),
            OffersGroup: publishes && group is null && item.State is (ContentState.Draft or ContentState.InReview or ContentState.Approved),
            LinksWait: judgement.Findings.Any(f => f.Key is "editorial.links-resolve.not-public" or "editorial.links-resolve.relation-not-public"));
    }
}

/// <summary>期限、链入、联合发布。Immutable.</summary>
/// <param name="WaitingTakeDown">A take-down of the item that waits for the second person.</param>
/// <param name="WasPublic">Whether a new publication replaces or repeats an earlier one: then it is asked what changed.</param>
/// <param name="LinksWait">Whether links to texts that are not public hold the item back: then a joint release helps.</param>
internal sealed record ItemLifeView(
    int Id, string Title, DateTime? WithdrawAtUtc, PublicationEnd? WithdrawAs, DateOnly? ReviewBy, InboundView Inbound,
    GroupLink? Group, int? WaitingTakeDown, bool WasPublic, bool SetsDates, bool TakesDown, bool OffersGroup, bool LinksWait);

/// <summary>所在的联合发布组。Immutable.</summary>
internal sealed record GroupLink(int Id, string Name);

/// <summary>分部视图的材料：the page's view, what was typed, what was wrong. Immutable.</summary>
internal sealed record LifeForm(ItemLifeView View, PublishInput Input, IReadOnlyList<Core.Drafting.FieldError> Errors, string Suffix = "")
{
    public string? Error(string field) => Errors.FirstOrDefault(e => e.Field == field)?.Message;
}
