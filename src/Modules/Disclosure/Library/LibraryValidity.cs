using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>文件库给出的现时效力：from the projection; a document that changed at midnight is judged at once, whether or not the job has run.</summary>
internal sealed class LibraryValidity(CmsDbContext db, ReadLibraryFacts facts, TimeProvider time) : IValiditySource
{
    public async Task<IReadOnlyDictionary<int, PresentValidity>> OfAsync(IReadOnlyCollection<int> itemIds, CancellationToken cancel)
    {
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        var rows = await db.Set<DocumentStatus>().AsNoTracking().Where(s => itemIds.Contains(s.ItemId))
            .Select(s => new { s.ItemId, s.Validity, s.Since, s.ChangesOn }).ToListAsync(cancel);
        var present = rows.ToDictionary(r => r.ItemId, r => new PresentValidity(r.Validity, r.Since));
        var stale = rows.Where(r => r.ChangesOn <= today).Select(r => r.ItemId).Concat(itemIds.Except(present.Keys)).ToList();
        foreach (var fact in stale.Count == 0 ? [] : await facts.OfAsync(stale, today, cancel))
        {
            present[fact.ItemId] = new PresentValidity(fact.Validity.Validity, fact.Validity.Since);
        }

        return present;
    }
}
