using System.Collections.Concurrent;
using Microsoft.AspNetCore.OutputCaching;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>
/// 页面缓存的清除。A page that was drawn from the old text before an eviction must not be stored after it: each eviction leaves a
/// stamp on its tags, and the policy refuses pages whose request began before the stamp.
/// </summary>
internal sealed class PageCache(IOutputCacheStore store)
{
    private readonly ConcurrentDictionary<string, long> _evictedAt = new(StringComparer.Ordinal);
    private long _stamp;

    /// <summary>Grows with each eviction.</summary>
    public long Stamp => Interlocked.Read(ref _stamp);

    public bool WasEvictedSince(IEnumerable<string> tags, long stamp) =>
        tags.Any(tag => _evictedAt.TryGetValue(tag, out var at) && at > stamp);

    public async Task EvictAsync(IEnumerable<string> tags, CancellationToken cancel)
    {
        var all = tags.ToHashSet(StringComparer.Ordinal);
        var stamp = Interlocked.Increment(ref _stamp);
        foreach (var tag in all)
        {
            _evictedAt[tag] = stamp;
        }

        // Stamps first: what is stored after this line either saw them or is taken out here.
        foreach (var tag in all)
        {
            await store.EvictByTagAsync(tag, cancel);
        }
    }
}
