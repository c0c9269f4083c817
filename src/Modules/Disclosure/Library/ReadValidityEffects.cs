using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>读取对文件的影响：what public texts do to documents, whether they are documents themselves or notices such as the result of a clean-up (1.1.08).</summary>
internal sealed class ReadValidityEffects(CmsDbContext db) : IUseCase
{
    private static readonly ContentLinkKind[] Changing = [ContentLinkKind.Repeals, ContentLinkKind.Amends, ContentLinkKind.Supersedes];

    /// <returns>By the item that is changed.</returns>
    public Task<ILookup<int, ValidityEffect>> OfAsync(IReadOnlyCollection<int> itemIds, CancellationToken cancel) =>
        ReadAsync(Links().Where(l => itemIds.Contains(l.ToItemId)), cancel);

    /// <summary>Those of the whole library.</summary>
    public Task<ILookup<int, ValidityEffect>> AllAsync(CancellationToken cancel) => ReadAsync(Links(), cancel);

    private IQueryable<ContentLink> Links() => db.ContentLinks.AsNoTracking().Where(l => Changing.Contains(l.Kind));

    /// <summary>A change holds from 施行日期 of the changing document; where it states none, from the day on which it was first published.</summary>
    private async Task<ILookup<int, ValidityEffect>> ReadAsync(IQueryable<ContentLink> links, CancellationToken cancel)
    {
        var rows = await (
            from l in links
            join p in db.Publications on l.VersionId equals p.VersionId
            where p.ClosedAtUtc == null
            join d in db.Set<NormativeDocument>() on p.VersionId equals d.VersionId into details
            from d in details.DefaultIfEmpty()
            select new
            {
                l.ToItemId,
                p.ItemId,
                l.Kind,
                EffectiveFrom = d == null ? null : d.EffectiveFrom,
                FirstAt = db.Publications.Where(q => q.ItemId == p.ItemId).Min(q => q.PublishedAtUtc),
            }).ToListAsync(cancel);
        return rows.ToLookup(r => r.ToItemId, r => new ValidityEffect(r.ItemId, r.Kind, r.EffectiveFrom ?? ChinaTime.DateOf(r.FirstAt)));
    }
}
