using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>读取文件的事实：what the document states and what other public texts say of it, judged for one day.</summary>
internal sealed class ReadLibraryFacts(CmsDbContext db, ReadValidityEffects validity) : IUseCase
{
    /// <returns>Facts of those items that are public documents now; the others are missing.</returns>
    public async Task<IReadOnlyList<LibraryFacts>> OfAsync(IReadOnlyCollection<int> itemIds, DateOnly today, CancellationToken cancel)
    {
        var documents = await (
            from p in db.Publications.AsNoTracking()
            where p.ClosedAtUtc == null && itemIds.Contains(p.ItemId)
            join d in db.Set<NormativeDocument>() on p.VersionId equals d.VersionId
            select new { p.Id, p.ItemId, p.PublishedAtUtc, p.Version.FormedOn, p.Version.Topic, d.Validity, d.EffectiveFrom, d.ValidUntil }).ToListAsync(cancel);
        var effects = await validity.OfAsync([.. documents.Select(d => d.ItemId)], cancel);
        return
        [
            .. documents.Select(d => new LibraryFacts(
                d.ItemId, d.Id,
                ValidityFact.On(today, new StatedValidity(d.Validity, d.EffectiveFrom, d.ValidUntil), [.. effects[d.ItemId]]),
                (d.FormedOn ?? ChinaTime.DateOf(d.PublishedAtUtc)).Year, d.Topic, d.PublishedAtUtc)),
        ];
    }
}
