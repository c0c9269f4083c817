using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>链入：public pages, of whatever unit, whose text leads here. They lose their link when this page goes.</summary>
internal sealed class InboundLinks(CmsDbContext db, UnitTree units) : IUseCase
{
    private const int Most = 50;

    public async Task<InboundView> OfAsync(int itemId, bool mayAsk, CancellationToken cancel)
    {
        var pages = await PagesAsync(itemId, Most, cancel);
        var tree = await units.LoadAsync(cancel);
        var asked = pages.Count == 0 ? null : await db.AuditEntries
            .Where(a => a.SubjectType == nameof(ContentItem) && a.SubjectId == itemId && a.Action == AskLinkRepair.Action && a.Outcome == AuditOutcome.Done)
            .MaxAsync(a => (DateTime?)a.AtUtc, cancel);
        return new InboundView(itemId, pages.ConvertAll(p => new InboundLink(p.ItemId, p.Title, "/" + p.Path, tree.NameOf(p.UnitId))), mayAsk, asked);
    }

    public Task<List<LinkingPage>> PagesAsync(int itemId, int most, CancellationToken cancel) =>
        db.ContentLinks.AsNoTracking()
            .Where(l => l.ToItemId == itemId && l.FromItemId != itemId)
            .Join(db.Publications.Where(p => p.ClosedAtUtc == null), l => l.VersionId, p => p.VersionId, (l, p) => new { p.ItemId, p.Path, p.Version.Title })
            .Distinct().OrderBy(r => r.ItemId).Take(most)
            .Join(db.ContentItems, r => r.ItemId, i => i.Id, (r, i) => new LinkingPage(r.ItemId, r.Path, r.Title, i.UnitId))
            .ToListAsync(cancel);
}

/// <summary>有链接的公开页面。Immutable.</summary>
internal sealed record LinkingPage(int ItemId, string Path, string Title, int UnitId);

/// <summary>一处链入。Immutable.</summary>
internal sealed record InboundLink(int ItemId, string Title, string Url, string UnitName);

/// <summary>链入的页面。Immutable.</summary>
/// <param name="ItemId">The item that they lead to.</param>
/// <param name="MayAsk">Whether the person may ask their editors to mend the links.</param>
/// <param name="AskedAtUtc">When that was done last, or null.</param>
internal sealed record InboundView(int ItemId, IReadOnlyList<InboundLink> Links, bool MayAsk, DateTime? AskedAtUtc);
