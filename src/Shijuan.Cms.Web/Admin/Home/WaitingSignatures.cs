using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Web;

/// <summary>待我签署：texts under review of which the person may sign a step now, for the first page.</summary>
internal sealed class WaitingSignatures(CmsDbContext db, WaitingTasks waiting) : IUseCase
{
    private const int Most = 300;

    public async Task<IReadOnlyList<WaitingSignature>> ForAsync(Actor actor, CancellationToken cancel)
    {
        var tasks = await waiting.ForAsync(actor, Most, cancel);
        var versions = tasks.Select(t => t.Task.VersionId).Distinct().ToList();
        var titles = await db.ContentVersions.AsNoTracking().Where(v => versions.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Title, cancel);
        return tasks
            .GroupBy(t => t.Task.VersionId)
            .Select(g => new WaitingSignature(
                g.First().Task.ItemId, titles[g.Key], g.First().Task.UnitId, g.Min(t => t.Task.OpenedAtUtc), g.Min(t => t.Task.DueAtUtc), string.Join("、", g.Select(t => t.Task.Name).Distinct())))
            .ToList();
    }
}

/// <summary>待签署的一件。Immutable.</summary>
/// <param name="StepNames">What the person may sign now; never empty.</param>
internal sealed record WaitingSignature(int ItemId, string Title, int UnitId, DateTime? SinceUtc, DateTime DueAtUtc, string StepNames);
