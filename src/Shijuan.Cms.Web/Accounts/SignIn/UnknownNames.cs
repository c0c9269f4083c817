using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Shijuan.Cms.Web;

/// <summary>不存在的账号名：counts tries on names that nobody has, so that they lock exactly as real ones do and tell nothing. In memory: forgetting it harms nobody.</summary>
internal sealed class UnknownNames(TimeProvider time, IOptions<IdentityOptions> options)
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, Tries> _tries = new(StringComparer.Ordinal);

    public DateTime? LockedUntil(string normalizedName) =>
        _tries.TryGetValue(normalizedName, out var tries) && tries.LockedUntilUtc > Now ? tries.LockedUntilUtc : null;

    /// <summary>Counts one more try; the end of the lock when this one caused it.</summary>
    public DateTime? Failed(string normalizedName)
    {
        var (limit, length) = (options.Value.Lockout.MaxFailedAccessAttempts, options.Value.Lockout.DefaultLockoutTimeSpan);
        if (_tries.Count >= Most)
        {
            // Under a flood of invented names the rate limit is the guard, not this list.
            _tries.Clear();
        }

        var now = Now;
        var tries = _tries.AddOrUpdate(normalizedName, _ => new Tries(1, null), (_, t) => t.Count + 1 < limit ? new Tries(t.Count + 1, null) : new Tries(0, now + length));
        return tries.LockedUntilUtc;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private sealed record Tries(int Count, DateTime? LockedUntilUtc);
}
