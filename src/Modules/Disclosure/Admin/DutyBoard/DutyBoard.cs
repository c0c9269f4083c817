using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>公开任务：the duties of the units in which the person works; the steward sees the whole county.</summary>
internal sealed class DutyBoard(DutyBook book, UnitTree units) : IUseCase
{
    public async Task<DutyBoardView> ShowAsync(Actor actor, string unitKey, CancellationToken cancel)
    {
        var mine = (await units.LoadAsync(cancel)).Publishing.Where(u => UnitKinds.Of(u) != UnitKind.Other || Topics.All.Any(t => t.Unit == u.Key))
            .Where(u => actor.CanAnywhere(CorePermissions.ManageSite) || actor.MaySeeContentOf(u.Id)).ToList();
        var chosen = unitKey.Length == 0 && mine.Count == 1 ? mine[0] : mine.Find(u => u.Key == unitKey);
        var duties = await book.OfAsync(chosen is null ? mine : [chosen], cancel);
        return new DutyBoardView(
            [.. mine.Select(u => (u.Key, u.FullName))], chosen?.Key, duties,
            chosen is not null && actor.Can(CorePermissions.Draft, chosen.Id));
    }
}

/// <summary>公开任务页。Immutable.</summary>
/// <param name="Chosen">Key of the unit whose duties are listed; null for the matrix of all.</param>
/// <param name="MayDraft">Whether the person may begin a draft there.</param>
internal sealed record DutyBoardView(IReadOnlyList<(string Key, string Name)> Units, string? Chosen, IReadOnlyList<UnitDuties> Rows, bool MayDraft)
{
    /// <summary>Heads of the matrix: groups of duties that every kind of unit shares.</summary>
    public static readonly IReadOnlyList<(string Name, Func<Duty, bool> Holds)> Groups =
    [
        ("指南", d => d.Key == "node:guide"),
        ("制度", d => d.Key.StartsWith("slot:", StringComparison.Ordinal)),
        ("机构职能", d => d.Key == "node:organisation"),
        ("领导信息", d => d.Key == "leaders"),
        ("年报", d => d.Key == "node:reports"),
        ("其他法定内容", d => d.Key.StartsWith("node:", StringComparison.Ordinal) && d.Key is not ("node:guide" or "node:organisation" or "node:reports")),
        ("专题", d => d.Key.StartsWith("topic:", StringComparison.Ordinal)),
    ];
}
