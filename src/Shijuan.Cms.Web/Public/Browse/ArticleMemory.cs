using Microsoft.Extensions.Caching.Memory;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>
/// 内容页的记忆：what a publication's page shows, kept by publication. Its text is frozen for ever; what it links to is judged anew after
/// each eviction. Whether the publication is still open is asked of the database on every request, not of this memory.
/// </summary>
internal sealed class ArticleMemory(PageCache pages) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = 300 });

    /// <summary>Taken before reading: an eviction during the reading makes the result old at once.</summary>
    public long Stamp => pages.Stamp;

    public BrowseOutcome.Found? Find(int publicationId) =>
        _kept.TryGetValue(publicationId, out Remembered? found) && found!.Stamp == Stamp ? found.Page : null;

    public void Keep(int publicationId, long stamp, BrowseOutcome.Found page) =>
        _kept.Set(publicationId, new Remembered(stamp, page), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Lifetime });

    public void Dispose() => _kept.Dispose();

    private sealed record Remembered(long Stamp, BrowseOutcome.Found Page);
}
