using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>谁在办：of each open step its holder and its due time, what the person may do about it, and to whom it could be given.</summary>
internal sealed class StepHolders(CmsDbContext db, ActorLoader actors, TimeProvider time) : IUseCase
{
    public async Task<IReadOnlyList<HolderLine>> OfAsync(Actor actor, ContentItem item, ReviewedText text, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var tasks = await db.ReviewTasks.AsNoTracking().Where(t => t.ItemId == item.Id).OrderBy(t => t.Id).ToListAsync(cancel);
        var assigns = ReviewClaims.MayAssign(actor, item.UnitId);
        var people = tasks.Count > 0 && assigns ? await ReviewersAsync(cancel) : [];
        var names = await db.Users.AsNoTracking().Where(u => tasks.Select(t => t.ClaimedById).Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        return [.. tasks.Where(t => text.Route.Find(t.Step) is not null).Select(t => LineOf(actor, item, text, t, now, assigns ? people : [], names))];
    }

    private static HolderLine LineOf(
        Actor actor, ContentItem item, ReviewedText text, ReviewTask task, DateTime now, IReadOnlyList<Actor> people, Dictionary<int, string> names)
    {
        var holder = task.HolderAt(now);
        return new HolderLine(
            task.Step, task.Name, task.DueAtUtc, task.DueAtUtc < now, holder is { } id ? names.GetValueOrDefault(id) : null, task.ClaimedUntilUtc,
            Mine: holder is not null && holder == actor.UserId,
            MayClaim: holder is null && MaySign(actor),
            [.. people.Where(MaySign).Select(p => (p.UserId!.Value, p.Name))]);

        bool MaySign(Actor person) =>
            text.Route.Find(task.Step)!.Admits(person, item.UnitId)
            && SeparationOfDuties.Check(text.Route, new Signature(task.Step, person.UserId!.Value), text.Contributors, text.Signed) is null;
    }

    private async Task<List<Actor>> ReviewersAsync(CancellationToken cancel)
    {
        Role[] roles = [Role.FirstReviewer, Role.SecondReviewer, Role.FinalReviewer, Role.ConfidentialityReviewer, Role.LegalReviewer];
        var ids = await db.RoleGrants.AsNoTracking().Where(g => roles.Contains(g.Role)).Select(g => g.UserId).Distinct().ToListAsync(cancel);
        var people = new List<Actor>();
        foreach (var id in ids)
        {
            if (await actors.LoadAsync(id, cancel) is { } person)
            {
                people.Add(person);
            }
        }

        return people;
    }
}

/// <summary>一个待签步骤的办理人。Immutable.</summary>
/// <param name="Holder">Who has claimed it; null when nobody has.</param>
/// <param name="AssignTo">People to whom it could be given; empty for whoever may not give it.</param>
internal sealed record HolderLine(
    ReviewStep Step, string Name, DateTime DueAtUtc, bool Overdue, string? Holder, DateTime? UntilUtc, bool Mine, bool MayClaim, IReadOnlyList<(int Id, string Name)> AssignTo);
