using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>文件库的筛选项：which years, units and topics there are. Remembered for a minute: they need a walk over all documents and hardly ever change.</summary>
internal sealed class LibraryFacets(CmsDbContext db, IMemoryCache memory) : IUseCase
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    public async Task<LibraryChoices> LoadAsync(CancellationToken cancel)
    {
        var key = (nameof(LibraryFacets), db.Database.GetConnectionString());
        if (memory.TryGetValue(key, out LibraryChoices? kept))
        {
            return kept!;
        }

        var all = db.Set<DocumentStatus>().AsNoTracking();
        var choices = new LibraryChoices(
            await all.Select(s => s.Year).Distinct().OrderDescending().ToListAsync(cancel),
            await all.Join(db.ContentItems, s => s.ItemId, i => i.Id, (s, i) => i.UnitId).Distinct().ToHashSetAsync(cancel),
            [.. (await all.Where(s => s.Topic != "").Select(s => s.Topic).Distinct().ToListAsync(cancel)).Order(StringComparer.Ordinal)]);
        // An empty library is asked again: the first document must not wait for its year to be offered.
        return choices.Years.Count == 0 ? choices : memory.Set(key, choices, Lifetime);
    }
}

/// <summary>筛选项。Immutable.</summary>
internal sealed record LibraryChoices(IReadOnlyList<int> Years, IReadOnlySet<int> UnitIds, IReadOnlyList<string> Topics);
