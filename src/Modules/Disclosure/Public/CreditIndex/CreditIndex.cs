using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>双公示索引 (1.1.13, B13)：the public licence and penalty decisions, each with its page and, once seen there, its place on the platform.</summary>
internal sealed class CreditIndex(CmsDbContext db, UnitTree units) : IUseCase
{
    public const string Address = "/zfxxgk/shuanggongshi";
    private const int PageSize = 20;

    /// <summary>Null when nothing is public: the page then does not exist.</summary>
    public async Task<CreditPage?> ListAsync(string kind, int page, CancellationToken cancel)
    {
        var (permit, penalty) = (PermitDecision.Type.Key, PenaltyDecision.Type.Key);
        var all =
            from p in db.Publications.AsNoTracking()
            where p.ClosedAtUtc == null
            join d in db.Set<FormDetail>() on p.VersionId equals d.VersionId
            join i in db.ContentItems on p.ItemId equals i.Id
            where d.FormKey == permit || d.FormKey == penalty
            select new DecisionSource { ItemId = p.ItemId, Path = p.Path, Title = p.Version.Title, PublishedAtUtc = p.PublishedAtUtc, UnitId = i.UnitId, Detail = d };
        if (!await all.AnyAsync(cancel))
        {
            return null;
        }

        var chosen = kind switch
        {
            "permit" => all.Where(s => s.Detail.FormKey == permit),
            "penalty" => all.Where(s => s.Detail.FormKey == penalty),
            _ => all,
        };
        var pager = new Pager(Address, page, PageSize, await chosen.CountAsync(cancel), [new("kind", kind)]);
        var rows = await chosen.OrderByDescending(s => s.PublishedAtUtc).ThenByDescending(s => s.ItemId).Skip(pager.Skip).Take(PageSize).ToListAsync(cancel);
        var ids = rows.Select(r => (int?)r.ItemId).ToList();
        var seen = await db.Set<Obligation>().AsNoTracking()
            .Where(o => ids.Contains(o.ItemId) && o.State == ObligationState.Published && o.ExternalUrl != "")
            .OrderBy(o => o.Id).Select(o => new { o.ItemId, o.Platform, o.ExternalUrl }).ToListAsync(cancel);
        var links = seen.ToLookup(o => o.ItemId!.Value, o => new PlatformLink(o.Platform, o.ExternalUrl));
        var tree = await units.LoadAsync(cancel);
        return new CreditPage(kind, [.. rows.Select(r => LineOf(r, tree, [.. links[r.ItemId]]))], pager);
    }

    private static CreditLine LineOf(DecisionSource r, UnitTreeSnapshot tree, IReadOnlyList<PlatformLink> links) => new(
        "/" + r.Path, r.Title, r.Detail["DecisionNumber"], r.Detail.FormKey == PermitDecision.Type.Key ? "许可" : "处罚", r.Detail["Party"],
        r.Detail.Day("DecidedOn") ?? ChinaTime.DateOf(r.PublishedAtUtc), r.Detail["Authority"].Length > 0 ? r.Detail["Authority"] : tree.FullNameOf(r.UnitId), links);

    /// <summary>Set by name: a query can only be refined over such a type.</summary>
    private sealed class DecisionSource
    {
        public int ItemId { get; init; }
        public string Path { get; init; } = "";
        public string Title { get; init; } = "";
        public DateTime PublishedAtUtc { get; init; }
        public int UnitId { get; init; }
        public FormDetail Detail { get; init; } = null!;
    }
}

/// <summary>双公示索引的一页。Immutable.</summary>
/// <param name="Kind">“permit”, “penalty” or empty for both.</param>
internal sealed record CreditPage(string Kind, IReadOnlyList<CreditLine> Lines, Pager Pager);

/// <summary>双公示索引的一行。Immutable.</summary>
internal sealed record CreditLine(string Url, string Title, string Number, string Kind, string Party, DateOnly DecidedOn, string Authority, IReadOnlyList<PlatformLink> Links);

/// <summary>平台上的位置。Immutable.</summary>
internal sealed record PlatformLink(string Platform, string Url);
