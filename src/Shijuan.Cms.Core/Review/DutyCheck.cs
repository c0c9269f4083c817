using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Review;

/// <summary>能否签署：rights, route and separation of duties of one person on one stored text.</summary>
public sealed class DutyCheck(CmsDbContext db, ContentStore store, ReviewRoutes routes)
{
    /// <summary>Chinese reason why the person may not sign the step in his own right; null when he may.</summary>
    public async Task<string?> RefusalAsync(Actor actor, int itemId, ReviewStep step, CancellationToken cancel)
    {
        var item = await store.LoadAsync(itemId, cancel);
        if (item is null || item.State != ContentState.InReview || actor.UserId is not { } me)
        {
            return "这份稿件不在送审中。";
        }

        var route = await routes.OfAsync(item.Current.Id, cancel);
        if (route.Find(step)?.Admits(actor, item.UnitId) != true)
        {
            return "没有这一步的签署权限。";
        }

        var writers = item.Current.Contributors.Select(c => c.UserId).ToHashSet();
        var refusal = SeparationOfDuties.Check(route, new Signature(step, me), writers, await SignaturesAsync(item.Current, cancel));
        return refusal is { } why ? DutyRefusalNames.Of(why) : null;
    }

    /// <summary>Passing signatures on this very version and fingerprint.</summary>
    public async Task<IReadOnlyList<Signature>> SignaturesAsync(ContentVersion version, CancellationToken cancel) =>
        await db.SignOffs.AsNoTracking()
            .Where(s => s.VersionId == version.Id && s.Fingerprint == version.Fingerprint && s.Verdict == Verdict.Pass)
            .OrderBy(s => s.AtUtc)
            .Select(s => new Signature(s.Step, s.ActorId, s.ActingForId))
            .ToListAsync(cancel);
}
