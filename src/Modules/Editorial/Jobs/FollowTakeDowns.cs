using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.TakeDowns;

namespace Shijuan.Cms.Editorial;

/// <summary>紧急下架的善后：verifies what could not be verified at once, and tells of cases that nobody decided in time.</summary>
internal sealed class FollowTakeDowns(CmsDbContext db, TakeDowns takeDowns, TakeDownEvidence evidence) : IJob
{
    public const string Key = "editorial.follow-take-downs";

    public async Task RunAsync(CancellationToken cancel)
    {
        await takeDowns.TellOverdueAsync(cancel);
        var open = await db.Set<TakeDown>().AsNoTracking()
            .Where(t => t.VerifiedAtUtc == null && t.Decision != TakeDownDecision.Reinstated)
            .Select(t => t.Id).ToListAsync(cancel);
        foreach (var id in open)
        {
            await evidence.CollectAsync(id, attempts: 1, cancel);
        }
    }
}
