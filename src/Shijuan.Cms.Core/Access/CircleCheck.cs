using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Core.Access;

/// <summary>范围核对：nobody locks himself or the author out, and every step of the chain keeps somebody who can sign it.</summary>
public sealed class CircleCheck(CmsDbContext db, KnowingCircle circles, ReviewRoutes routes, NoticeAudience audience)
{
    public const string UnitsField = "Units";
    public const string PeopleField = "People";

    /// <summary>What is wrong with the circle, at its field; empty when it may be set.</summary>
    public async Task<IReadOnlyList<FieldError>> ErrorsAsync(Actor setter, ContentItem item, Circle circle, CancellationToken cancel)
    {
        if (circle.IsEmpty)
        {
            return [new FieldError(UnitsField, "请至少选择一个单位或一个人。")];
        }

        var readers = await audience.WithAsync(item.UnitId, ContentReading.Permissions, cancel);
        var steps = await StepsAsync(item, cancel);
        var authors = item.Current.Contributors.Select(c => c.UserId).Concat(new[] { item.CreatedById }.OfType<int>()).ToHashSet();
        int[] all = [.. readers.Concat(authors).Append(setter.UserId ?? 0).Concat(circle.People).Distinct()];
        var homes = await circles.HomesAsync(all, cancel);
        var names = await db.Users.AsNoTracking().Where(u => all.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        var inside = all.Where(p => homes.TryGetValue(p, out var home) && circle.Admits(p, home)).ToHashSet();
        var errors = new List<FieldError>();
        if (circle.People.Except(readers).Any() || await UnknownUnitAsync(circle, cancel))
        {
            errors.Add(new FieldError(PeopleField, "只能选择有权处理该单位稿件的人和现有的单位。"));
        }

        if (setter.UserId is { } me && !inside.Contains(me))
        {
            errors.Add(new FieldError(PeopleField, "这样设置您自己就看不到这份稿件了。请把您本人或您的单位选上。"));
        }

        var left = authors.Where(a => a != setter.UserId && !inside.Contains(a)).Select(a => names.GetValueOrDefault(a, "")).Where(n => n.Length > 0).Order(StringComparer.Ordinal).ToList();
        if (left.Count > 0)
        {
            errors.Add(new FieldError(PeopleField, $"不能把稿件的作者排除在外：{string.Join("、", left)}。"));
        }

        errors.AddRange(steps
            .Where(s => s.Holders.Count(h => inside.Contains(h) && !authors.Contains(h)) < s.Step.Quorum)
            .Select(s => new FieldError(PeopleField, $"“{s.Step.Name}”这一步没有人能签：{WhoOf(s, authors, names)}。请选上其中的人或者他们的单位。")));
        if (errors.Count == 0 && SignersOf(steps, inside, authors) is var signers && signers.Persons < signers.Needed)
        {
            errors.Add(new FieldError(PeopleField, $"审批链要经过 {signers.Needed} 个不同的人，范围内能签的只有 {signers.Persons} 人。请再选上几位审核人。"));
        }

        return errors;
    }

    /// <summary>For each step of the chain, who may sign it as far as rights go. The route of a submitted text, the likely one of a draft.</summary>
    public async Task<IReadOnlyList<StepWithHolders>> StepsAsync(ContentItem item, CancellationToken cancel)
    {
        var route = item.Current.IsFrozen
            ? await routes.OfAsync(item.Current.Id, cancel)
            : (await routes.ChooseAsync(item.TypeKey, item.Current.ChannelId, item.UnitId, RiskClass.General, cancel))?.Route ?? ReviewSteps.Standard;
        var steps = new List<StepWithHolders>();
        foreach (var step in route.Steps)
        {
            var rights = CorePermissions.All.Where(p => step.Permissions.Contains(p.Key)).ToList();
            steps.Add(new StepWithHolders(step, await audience.WithAsync(item.UnitId, rights, cancel)));
        }

        return steps;
    }

    private async Task<bool> UnknownUnitAsync(Circle circle, CancellationToken cancel)
    {
        var wanted = circle.Units.ToList();
        return await db.Units.CountAsync(u => wanted.Contains(u.Id), cancel) != wanted.Count;
    }

    private static (int Persons, int Needed) SignersOf(IReadOnlyList<StepWithHolders> steps, HashSet<int> inside, HashSet<int> authors) => (
        steps.Where(s => s.Step.Group is not null).SelectMany(s => s.Holders).Distinct().Count(h => inside.Contains(h) && !authors.Contains(h)),
        new ReviewRoute("", RouteKind.Normal, [.. steps.Select(s => s.Step)]).MinimumPersons);

    private static string WhoOf(StepWithHolders step, HashSet<int> authors, Dictionary<int, string> names) =>
        step.Holders.Where(h => !authors.Contains(h)).ToList() is { Count: > 0 } holders
            ? $"可以签的 {string.Join("、", holders.Select(h => names.GetValueOrDefault(h, "")))} 都不在范围内"
            : "本单位没有这一步的审核人";
}

/// <summary>审批链的一步和能签的人。Immutable.</summary>
public sealed record StepWithHolders(RouteStep Step, IReadOnlyList<int> Holders);
