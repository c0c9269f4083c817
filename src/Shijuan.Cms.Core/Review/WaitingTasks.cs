using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Review;

/// <summary>待我签署：the open steps that a person may sign now, in his own right or for somebody absent. Earliest due first.</summary>
public sealed class WaitingTasks(CmsDbContext db, Delegations delegations)
{
    /// <param name="most">How many steps are read; those that separation of duties refuses are left out of them.</param>
    public async Task<IReadOnlyList<WaitingTask>> ForAsync(Actor actor, int most, CancellationToken cancel)
    {
        if (actor.UserId is not { } me)
        {
            return [];
        }

        Actor[] hands = [actor, .. await delegations.PrincipalsOfAsync(actor, cancel)];
        if (await AdmittedAsync(hands, cancel) is not { } admitted)
        {
            return [];
        }

        var tasks = await admitted
            .Where(t => !db.Contributors.Any(c => c.VersionId == t.VersionId && c.UserId == me))
            .OrderBy(t => t.DueAtUtc).ThenBy(t => t.Id)
            .Take(most)
            .ToListAsync(cancel);
        var texts = await TextsAsync([.. tasks.Select(t => t.VersionId).Distinct()], cancel);
        return [.. tasks.Select(t => Match(t, texts[t.VersionId], hands, me)).OfType<WaitingTask>()];
    }

    /// <summary>How many steps the rights admit to, own texts and signed ones included: for a badge, not for a decision.</summary>
    public async Task<int> CountAsync(Actor actor, CancellationToken cancel) =>
        await AdmittedAsync([actor], cancel) is { } admitted
            ? await admitted.Where(t => !db.Contributors.Any(c => c.VersionId == t.VersionId && c.UserId == actor.UserId)).Select(t => t.ItemId).Distinct().CountAsync(cancel)
            : 0;

    private static WaitingTask? Match(ReviewTask task, ReviewedText text, Actor[] hands, int me)
    {
        var step = text.Route.Find(task.Step);
        foreach (var hand in hands)
        {
            var wanted = new Signature(task.Step, me, hand.UserId == me ? null : hand.UserId);
            if (step?.Admits(hand, task.UnitId) == true && SeparationOfDuties.Check(text.Route, wanted, text.Contributors, text.Signed) is null)
            {
                return new WaitingTask(task, hand.UserId == me ? null : hand, text);
            }
        }

        return null;
    }

    /// <summary>A handful of sets of permissions stand in the table; each is asked with the units in which one of the hands holds one of them.</summary>
    private async Task<IQueryable<ReviewTask>?> AdmittedAsync(Actor[] hands, CancellationToken cancel)
    {
        IQueryable<ReviewTask>? admitted = null;
        foreach (var keys in await db.ReviewTasks.Select(t => t.Permissions).Distinct().ToListAsync(cancel))
        {
            var scope = keys.Split(' ').SelectMany(_ => hands, (key, hand) => hand.ScopeOf(key)).Aggregate(UnitScope.None, (all, one) => all.Union(one));
            if (!scope.IsWholeCounty && scope.Units.Count == 0)
            {
                continue;
            }

            var (everywhere, units) = (scope.IsWholeCounty, scope.Units.ToList());
            var part = db.ReviewTasks.AsNoTracking().Where(t => t.Permissions == keys && (everywhere || units.Contains(t.UnitId)));
            admitted = admitted is null ? part : admitted.Concat(part);
        }

        return admitted;
    }

    private async Task<Dictionary<int, ReviewedText>> TextsAsync(List<int> versions, CancellationToken cancel)
    {
        var routes = await db.VersionRoutes.AsNoTracking().Where(r => versions.Contains(r.VersionId)).ToDictionaryAsync(r => r.VersionId, cancel);
        var writers = (await db.Contributors.AsNoTracking().Where(c => versions.Contains(c.VersionId))
            .Select(c => new { c.VersionId, c.UserId }).ToListAsync(cancel)).ToLookup(c => c.VersionId, c => c.UserId);
        var signed = (await db.SignOffs.AsNoTracking().Where(s => versions.Contains(s.VersionId) && s.Verdict == Verdict.Pass)
            .Select(s => new { s.VersionId, s.Step, s.ActorId, s.ActingForId }).ToListAsync(cancel))
            .ToLookup(s => s.VersionId, s => new Signature(s.Step, s.ActorId, s.ActingForId));
        return versions.ToDictionary(id => id, id => new ReviewedText(
            routes.GetValueOrDefault(id)?.Route ?? ReviewSteps.Standard, [.. writers[id]], [.. signed[id]]));
    }
}

/// <summary>可以签署的一步。Immutable.</summary>
/// <param name="Absent">The person in whose place it can be signed; null in the own right.</param>
public sealed record WaitingTask(ReviewTask Task, Actor? Absent, ReviewedText Text);

/// <summary>在审文本的签署情况。Immutable.</summary>
public sealed record ReviewedText(ReviewRoute Route, IReadOnlyCollection<int> Contributors, IReadOnlyList<Signature> Signed);
