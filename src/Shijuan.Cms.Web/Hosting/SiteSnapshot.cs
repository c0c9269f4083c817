using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Settings;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>
/// 全站状态的快照：facts, columns and units that every public page needs, read once for many pages. It is read anew after each eviction
/// and after two seconds, whichever comes first.
/// </summary>
internal sealed class SiteSnapshot(PageCache pages, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(2);
    private volatile Kept? _kept;

    public async ValueTask<SiteState> GetAsync(CmsDbContext db, CancellationToken cancel)
    {
        // Before reading: an eviction during the reading makes the result old at once.
        var stamp = pages.Stamp;
        if (_kept is { } kept && kept.Stamp == stamp && time.GetElapsedTime(kept.ReadAt) < Lifetime)
        {
            return kept.State;
        }

        var readAt = time.GetTimestamp();
        var state = await ReadAsync(db, cancel);
        _kept = new Kept(state, stamp, readAt);
        return state;
    }

    private static async Task<SiteState> ReadAsync(CmsDbContext db, CancellationToken cancel) => new(
        await SiteFacts.LoadAsync(db, cancel),
        await SiteMode.LoadAsync(db, cancel),
        new ChannelTreeSnapshot(await db.Channels.AsNoTracking().OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(cancel)),
        new UnitTreeSnapshot(await db.Units.AsNoTracking().OrderBy(u => u.Order).ThenBy(u => u.Id).ToListAsync(cancel)),
        await db.Publications.Where(p => p.ClosedAtUtc == null).Select(p => p.Version.ChannelId).Distinct().ToHashSetAsync(cancel));

    private sealed record Kept(SiteState State, long Stamp, long ReadAt);
}

/// <summary>全站状态。Immutable.</summary>
/// <param name="Facts">Null before the site is set up.</param>
/// <param name="Filled">Columns that hold something themselves.</param>
internal sealed record SiteState(SiteFacts? Facts, SiteMode Mode, ChannelTreeSnapshot Channels, UnitTreeSnapshot Units, IReadOnlySet<int> Filled)
{
    /// <summary>An empty column is not shown (B05).</summary>
    public bool HasContent(Channel channel) => Channels.SelfAndBelow(channel.Id).Any(Filled.Contains);
}
