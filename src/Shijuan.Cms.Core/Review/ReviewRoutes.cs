using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Review;

/// <summary>审批路线：finds the chain for a text about to be submitted, and the route of a text that was.</summary>
public sealed class ReviewRoutes(CmsDbContext db, ChannelTree channels, UnitTree units)
{
    /// <summary>The route of a submitted version; the usual chain for one that was submitted before chains could be chosen, or is a draft.</summary>
    public async Task<ReviewRoute> OfAsync(int versionId, CancellationToken cancel) =>
        (await FindAsync(versionId, cancel))?.Route ?? ReviewSteps.Standard;

    public Task<VersionRoute?> FindAsync(int versionId, CancellationToken cancel) =>
        db.VersionRoutes.AsNoTracking().SingleOrDefaultAsync(r => r.VersionId == versionId, cancel);

    /// <summary>The most particular active chain that covers the text; null when only the usual chain is left.</summary>
    public async Task<ReviewChain?> ChooseAsync(string typeKey, int channelId, int unitId, RiskClass risk, CancellationToken cancel)
    {
        var columns = (await channels.LoadAsync(cancel)).PathTo(channelId).Select(c => c.Id).ToList();
        var offices = (await units.LoadAsync(cancel)).PathTo(unitId).Select(u => u.Id).ToList();
        var active = await db.ReviewChains.AsNoTracking().Where(c => c.IsActive).OrderBy(c => c.Id).ToListAsync(cancel);
        return active
            .Where(c => c.Selector.Covers(typeKey, columns, offices, risk))
            .OrderByDescending(c => c.Selector.Weight)
            .ThenByDescending(c => c.ChannelId is { } channel ? columns.IndexOf(channel) : -1)
            .FirstOrDefault();
    }
}
