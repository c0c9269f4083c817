using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Web;

/// <summary>待我签署：texts under review of which the person may sign a step now.</summary>
internal sealed class WaitingSignatures(CmsDbContext db) : IUseCase
{
    private const int Most = 300;

    public async Task<IReadOnlyList<WaitingSignature>> ForAsync(Actor actor, CancellationToken cancel)
    {
        var scope = ReviewSteps.All.Select(s => actor.ScopeOf(ReviewSteps.PermissionFor(s))).Aggregate((a, b) => a.Union(b));
        if (actor.UserId is not { } me || (!scope.IsWholeCounty && scope.Units.Count == 0))
        {
            return [];
        }

        var items = await (
            from i in db.ContentItems.AsNoTracking()
            join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
            where i.State == ContentState.InReview && (scope.IsWholeCounty || scope.Units.Contains(i.UnitId)) && !v.Contributors.Any(c => c.UserId == me)
            orderby v.FrozenAtUtc
            select new { i.Id, i.UnitId, v.Title, v.FrozenAtUtc, VersionId = v.Id, v.Fingerprint, Writers = v.Contributors.Select(c => c.UserId).ToList() })
            .Take(Most)
            .ToListAsync(cancel);
        var versions = items.Select(i => i.VersionId).ToList();
        var signatures = (await db.SignOffs.AsNoTracking()
            .Where(s => versions.Contains(s.VersionId) && s.Verdict == Verdict.Pass)
            .Select(s => new { s.VersionId, s.Fingerprint, s.Step, s.ActorId })
            .ToListAsync(cancel)).ToLookup(s => (s.VersionId, s.Fingerprint), s => new Signature(s.Step, s.ActorId));
        return items
            .Select(i => new WaitingSignature(i.Id, i.Title, i.UnitId, i.FrozenAtUtc, StepsFor(actor, me, i.UnitId, i.Writers, [.. signatures[(i.VersionId, i.Fingerprint)]])))
            .Where(w => w.Steps.Count > 0)
            .ToList();
    }

    private static List<ReviewStep> StepsFor(Actor actor, int me, int unitId, List<int> writers, List<Signature> signed) =>
        ReviewProgress.OpenSteps(signed.Select(s => s.Step).ToList())
            .Where(step => actor.Can(ReviewSteps.PermissionFor(step), unitId) && SeparationOfDuties.Check(step, me, writers, signed) is null)
            .ToList();
}

/// <summary>待签署的一件。Immutable.</summary>
/// <param name="Steps">What the person may sign now; never empty.</param>
internal sealed record WaitingSignature(int ItemId, string Title, int UnitId, DateTime? SinceUtc, IReadOnlyList<ReviewStep> Steps)
{
    public string StepNames => string.Join("、", Steps.Select(ReviewSteps.NameOf));
}
