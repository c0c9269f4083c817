using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>读取文件的事实：what the document states and what other public documents say of it, judged for one day.</summary>
internal sealed class ReadLibraryFacts(CmsDbContext db) : IUseCase
{
    private static readonly ContentLinkKind[] Changing = [ContentLinkKind.Repeals, ContentLinkKind.Amends, ContentLinkKind.Supersedes];

    /// <returns>Facts of those items that are public documents now; the others are missing.</returns>
    public async Task<IReadOnlyList<LibraryFacts>> OfAsync(IReadOnlyCollection<int> itemIds, DateOnly today, CancellationToken cancel)
    {
        var documents = await (
            from p in db.Publications.AsNoTracking()
            where p.ClosedAtUtc == null && itemIds.Contains(p.ItemId)
            join d in db.Set<NormativeDocument>() on p.VersionId equals d.VersionId
            select new { p.Id, p.ItemId, p.PublishedAtUtc, p.Version.FormedOn, p.Version.Topic, d.Validity, d.EffectiveFrom, d.ValidUntil }).ToListAsync(cancel);
        var effects = await EffectsAsync([.. documents.Select(d => d.ItemId)], cancel);
        return
        [
            .. documents.Select(d => new LibraryFacts(
                d.ItemId, d.Id,
                ValidityFact.On(today, new StatedValidity(d.Validity, d.EffectiveFrom, d.ValidUntil), [.. effects[d.ItemId]]),
                (d.FormedOn ?? ChinaTime.DateOf(d.PublishedAtUtc)).Year, d.Topic, d.PublishedAtUtc)),
        ];
    }

    /// <summary>A change holds from 施行日期 of the changing document; where it states none, from the day on which it was first published.</summary>
    private async Task<ILookup<int, ValidityEffect>> EffectsAsync(IReadOnlyCollection<int> itemIds, CancellationToken cancel)
    {
        var rows = await (
            from l in db.ContentLinks.AsNoTracking()
            where itemIds.Contains(l.ToItemId) && Changing.Contains(l.Kind)
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
