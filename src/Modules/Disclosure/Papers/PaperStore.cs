using Microsoft.Extensions.Caching.Memory;

namespace Shijuan.Cms.Disclosure;

/// <summary>成文的暂存：files that were made, kept by publication. A publication never changes, so neither does its paper. Bounded in bytes; what falls out is made anew.</summary>
internal sealed class PaperStore : IDisposable
{
    private const long MostBytes = 64L * 1024 * 1024;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(6);
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    // A crawler that asks for everything at once must not take the machine from the readers.
    private readonly SemaphoreSlim _makers = new(2);

    /// <returns>What was kept or made; null when it cannot be made, which is not kept.</returns>
    public async Task<byte[]?> GetAsync(int publicationId, PaperFormat format, Func<byte[]?> make, CancellationToken cancel)
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

/// <summary>下载的格式。</summary>
internal enum PaperFormat
{
    /// <summary>文字版（DOCX）。</summary>
    Text = 1,

    /// <summary>图片版（PDF）。</summary>
    Page = 2,
}
