using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Access;

/// <summary>知悉范围内的人：asked where a person is named and not the reader of the request, such as verbs, jobs and notices.</summary>
public sealed class KnowingCircle(CmsDbContext db, UnitTree units)
{
    /// <summary>From now on every query of this scope answers as far as this person may know.</summary>
    public async Task ReadAsAsync(Actor actor, CancellationToken cancel)
    {
        if (actor.UserId is { } id)
        {
            db.ReadAs(actor, (await HomesAsync([id], cancel)).GetValueOrDefault(id, []));
        }
    }

    /// <summary>Null when the item is not limited.</summary>
    public Task<AccessLimit?> LimitOfAsync(int itemId, CancellationToken cancel) =>
        db.Set<AccessLimit>().AsNoTracking().Include(l => l.Entries).SingleOrDefaultAsync(l => l.ItemId == itemId && l.LiftedAtUtc == null, cancel);

    /// <summary>The system itself is inside every circle.</summary>
    public async Task<bool> AdmitsAsync(Actor actor, int itemId, CancellationToken cancel) =>
        actor.UserId is not { } id || (await AdmittedAsync(itemId, [id], cancel)).Count == 1;

    /// <summary>Those of the people that may know of the item as far as its limit goes; whether they have a right in its unit is another question.</summary>
    public async Task<IReadOnlyList<int>> AdmittedAsync(int itemId, IReadOnlyCollection<int> people, CancellationToken cancel)
    {
        if (await LimitOfAsync(itemId, cancel) is not { } limit)
        {
            return [.. people];
        }

        var homes = await HomesAsync(people, cancel);
        return [.. people.Where(p => limit.Circle.Admits(p, homes.GetValueOrDefault(p, [])))];
    }

    /// <summary>For each person the own unit and the units above it.</summary>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<int>>> HomesAsync(IReadOnlyCollection<int> people, CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        return (await db.Users.AsNoTracking().Where(u => people.Contains(u.Id)).Select(u => new { u.Id, u.UnitId }).ToListAsync(cancel))
            .ToDictionary(u => u.Id, u => (IReadOnlyList<int>)[.. tree.PathTo(u.UnitId).Select(p => p.Id)]);
    }
}
