using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>知悉范围页：who may know of an item before it is public, and who of its chain would be left out.</summary>
internal sealed class AccessCircle(
    CmsDbContext db, ContentDoor door, AccessLimits limits, CircleCheck check, KnowingCircle circles, NoticeAudience audience, PersonNames names, UnitTree units) : IUseCase
{
    /// <summary>Null when the person may not know of the item.</summary>
    public async Task<CircleView?> FindAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } opened)
        {
            return null;
        }

        var item = await door.ReadAsync(opened, cancel);
        var limit = await circles.LimitOfAsync(itemId, cancel);
        var circle = limit?.Circle ?? new Circle([], []);
        var steps = (await check.StepsAsync(item, cancel)).ToList();
        var readers = await audience.WithAsync(item.UnitId, ContentReading.Permissions, cancel);
        var people = await db.Users.AsNoTracking().Where(u => readers.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName, u.UnitId }).ToListAsync(cancel);
        var tree = await units.LoadAsync(cancel);
        var rows = people.OrderBy(p => p.DisplayName, StringComparer.Ordinal).Select(p => new CirclePerson(
            p.Id, p.DisplayName, tree.NameOf(p.UnitId),
            [.. steps.Where(s => s.Holders.Contains(p.Id)).Select(s => s.Step.Name)],
            circle.People.Contains(p.Id),
            limit is null || circle.Admits(p.Id, tree.PathTo(p.UnitId).Select(u => u.Id)))).ToList();
        var offices = people.Select(p => p.UnitId).Append(item.UnitId).Concat(circle.Units).Distinct()
            .Select(u => new CircleUnit(u, tree.NameOf(u), people.Count(p => tree.PathTo(p.UnitId).Any(at => at.Id == u)), circle.Units.Contains(u)))
            .ToList();
        var name = await names.ForAsync([limit?.SetById], cancel);
        return new CircleView(
            itemId, ContentTexts.TitleOf(item.Current.Title), limit is not null, limit?.Reason ?? "", limit is null ? "" : name(limit.SetById), limit?.SetAtUtc,
            actor.MayWriteContentOf(item.UnitId) && AccessLimits.IsPossible(item), offices, rows);
    }

    public async Task<DraftOutcome> SetAsync(Actor actor, int itemId, Circle circle, string? reason, CancellationToken cancel) =>
        await door.OpenAsync(actor, itemId, cancel) is null ? new DraftOutcome.NotFound() : await limits.SetAsync(actor, itemId, circle, reason, cancel);

    public async Task<DraftOutcome> LiftAsync(Actor actor, int itemId, CancellationToken cancel) =>
        await door.OpenAsync(actor, itemId, cancel) is null ? new DraftOutcome.NotFound() : await limits.LiftAsync(actor, itemId, cancel);

    /// <summary>Whether the item is limited now; for the mark on its pages.</summary>
    public async Task<bool> IsLimitedAsync(int itemId, CancellationToken cancel) => await circles.LimitOfAsync(itemId, cancel) is not null;
}

/// <summary>知悉范围页。Immutable.</summary>
internal sealed record CircleView(
    int ItemId, string Title, bool IsLimited, string Reason, string SetBy, DateTime? SetAtUtc, bool MayChange, IReadOnlyList<CircleUnit> Units, IReadOnlyList<CirclePerson> People)
{
    /// <summary>Who could sign but does not know of the item.</summary>
    public IEnumerable<CirclePerson> LeftOut => People.Where(p => !p.IsInside && p.Steps.Count > 0);

    /// <summary>The same page with what was ticked and written.</summary>
    public CircleView With(Circle typed, string? reason) => this with
    {
        Reason = reason ?? "",
        Units = [.. Units.Select(u => u with { IsChosen = typed.Units.Contains(u.Id) })],
        People = [.. People.Select(p => p with { IsChosen = typed.People.Contains(p.Id) })],
    };
}

/// <summary>可选的单位。Immutable.</summary>
/// <param name="Readers">How many people with a right on the item belong to it.</param>
internal sealed record CircleUnit(int Id, string Name, int Readers, bool IsChosen);

/// <summary>可选的人。Immutable.</summary>
/// <param name="Steps">Steps of the chain that the person may sign.</param>
/// <param name="IsInside">By name or by unit, as the limit stands; everybody while there is none.</param>
internal sealed record CirclePerson(int Id, string Name, string UnitName, IReadOnlyList<string> Steps, bool IsChosen, bool IsInside);
