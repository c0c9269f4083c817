using Microsoft.Extensions.Caching.Memory;

namespace Shijuan.Cms.Core.Papers;

/// <summary>生成的文件的暂存：papers and pictures that were made, kept by publication. A publication never changes, so neither does its file. Bounded in bytes; what falls out is made anew.</summary>
public sealed class MadeFiles : IDisposable
{
    private const long MostBytes = 64L * 1024 * 1024;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(6);
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    // A crawler that asks for everything at once must not take the machine from the readers.
    private readonly SemaphoreSlim _makers = new(2);

    /// <param name="format">Which file of the publication, for example <c>pdf</c>.</param>
    /// <returns>What was kept or made; null when it cannot be made, which is not kept.</returns>
    public async Task<byte[]?> GetAsync(int publicationId, string format, Func<byte[]?> make, CancellationToken cancel)
    {
        if (_kept.TryGetValue((publicationId, format), out byte[]? known))
        {
            return known;
        }

        await _makers.WaitAsync(cancel);
        try
        {
            if (_kept.TryGetValue((publicationId, format), out known))
            {
                return known;
            }

            var made = make();
            if (made is not null)
            {
                _kept.Set((publicationId, format), made, new MemoryCacheEntryOptions { Size = made.Length, SlidingExpiration = Lifetime });
            }

            return made;
        }
        finally
        {
            _makers.Release();
        }
    }

    public void Dispose()
    {
        _kept.Dispose();
        _makers.Dispose();
    }
}
