using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Handovers;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>移交页：what is offered to the person's units, what they have offered, and what came of it lately.</summary>
internal sealed class HandoverDesk(CmsDbContext db, ContentDoor door, UnitTree units, ContentTypes types) : IUseCase
{
    private const int Most = 100;

    public async Task<HandoverView> ShowAsync(Actor actor, CancellationToken cancel)
    {
        var scope = actor.ScopeOf(CorePermissions.Draft);
        var (all, mine) = (scope.IsWholeCounty, scope.Units.ToList());
        var rows = await (from h in db.Set<Handover>().AsNoTracking()
                          join i in db.ContentItems on h.ItemId equals i.Id
                          join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
                          where all || mine.Contains(h.FromUnitId) || mine.Contains(h.ToUnitId)
                          orderby h.Id descending
                          select new { Handover = h, v.Title, i.TypeKey, i.State }).Take(Most).ToListAsync(cancel);
        var tree = await units.LoadAsync(cancel);
        var lines = rows.ConvertAll(r => new HandoverLine(
            r.Handover, ContentTexts.TitleOf(r.Title), types.Get(r.TypeKey).Name, r.State, tree.NameOf(r.Handover.FromUnitId), tree.NameOf(r.Handover.ToUnitId),
            scope.Covers(r.Handover.FromUnitId), scope.Covers(r.Handover.ToUnitId)));
        return new HandoverView(
            [.. lines.Where(l => l.IsWaiting && l.ToMine)], [.. lines.Where(l => l.IsWaiting && l.FromMine)], [.. lines.Where(l => !l.IsWaiting)]);
    }

    /// <summary>The form to offer an item; null for who may not.</summary>
    public async Task<HandoverForm?> FormAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } opened || !actor.Can(CorePermissions.Draft, opened.UnitId))
        {
            return null;
        }

        var title = await db.ContentVersions.Where(v => v.ItemId == itemId && v.Number == db.ContentItems.Where(i => i.Id == itemId).Select(i => i.CurrentNumber).First())
            .Select(v => v.Title).SingleAsync(cancel);
        var tree = await units.LoadAsync(cancel);
        return new HandoverForm(itemId, ContentTexts.TitleOf(title), tree.NameOf(opened.UnitId), [.. tree.Publishing.Where(u => u.Id != opened.UnitId).Select(u => (u.Id, u.Name))]);
    }
}

/// <summary>移交页的内容。Immutable.</summary>
internal sealed record HandoverView(IReadOnlyList<HandoverLine> Incoming, IReadOnlyList<HandoverLine> Outgoing, IReadOnlyList<HandoverLine> Decided);

/// <summary>一次移交。Immutable.</summary>
internal sealed record HandoverLine(Handover Handover, string Title, string TypeName, ContentState State, string From, string To, bool FromMine, bool ToMine)
{
    public bool IsWaiting => Handover.Decision == HandoverDecision.Waiting;

    public string Outcome => Handover.Decision switch
    {
        HandoverDecision.Accepted => "已接收",
        HandoverDecision.Declined => "没有接收",
        HandoverDecision.TakenBack => "已收回",
        _ => "等接收",
    };
}

/// <summary>移交表单。Immutable.</summary>
internal sealed record HandoverForm(int ItemId, string Title, string UnitName, IReadOnlyList<(int Id, string Name)> Units);
