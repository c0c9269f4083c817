using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Releases;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>联合发布组的清单和单个组, for people who may publish in the leading unit.</summary>
internal sealed class ShowReleases(CmsDbContext db, UnitTree units, ReleaseStore store, GroupRelease release) : IUseCase
{
    private const int Most = 100;

    public async Task<IReadOnlyList<ReleaseRow>> ListAsync(Actor actor, CancellationToken cancel)
    {
        var scope = actor.ScopeOf(CorePermissions.Publish);
        var (all, mine) = (scope.IsWholeCounty, scope.Units.ToList());
        var rows = await db.Set<ReleaseGroup>().AsNoTracking().Where(g => all || mine.Contains(g.UnitId))
            .OrderByDescending(g => g.Id).Take(Most)
            .Select(g => new { g.Id, g.Name, g.UnitId, g.State, g.ScheduledForUtc, g.ReleasedAtUtc, g.Failure, Count = g.Items.Count })
            .ToListAsync(cancel);
        var tree = await units.LoadAsync(cancel);
        return rows.ConvertAll(g => new ReleaseRow(g.Id, g.Name, tree.NameOf(g.UnitId), g.State, g.ScheduledForUtc, g.ReleasedAtUtc, g.Failure, g.Count));
    }

    /// <summary>Null when there is no such group or the person may not publish every member.</summary>
    public async Task<ReleaseView?> FindAsync(Actor actor, int id, CancellationToken cancel)
    {
        db.ForgetChanges();
        var group = await store.LoadAsync(id, cancel);
        if (group is null || !actor.Can(CorePermissions.Publish, group.UnitId))
        {
            return null;
        }

        var items = await store.MembersAsync(group, cancel);
        if (items.Any(i => !actor.Can(CorePermissions.Publish, i.UnitId)))
        {
            return null;
        }

        var tree = await units.LoadAsync(cancel);
        var results = group.IsOpen ? await release.JudgeAsync(items, cancel) : [];
        db.ForgetChanges();
        return new ReleaseView(
            group.Id, group.Revision, group.Name, tree.NameOf(group.UnitId), group.State, group.ScheduledForUtc, group.ReleasedAtUtc, group.Failure,
            [.. items.Select(i => new ReleaseMember(
                i.Id, ContentTexts.TitleOf(i.Current.Title), tree.NameOf(i.UnitId), i.State, results.FirstOrDefault(r => r.ItemId == i.Id)))]);
    }
}

/// <summary>清单上的一个组。Immutable.</summary>
internal sealed record ReleaseRow(
    int Id, string Name, string UnitName, ReleaseState State, DateTime? ScheduledForUtc, DateTime? ReleasedAtUtc, string? Failure, int Count);

/// <summary>联合发布组页。Immutable.</summary>
internal sealed record ReleaseView(
    int Id, int Revision, string Name, string UnitName, ReleaseState State, DateTime? ScheduledForUtc, DateTime? ReleasedAtUtc, string? Failure,
    IReadOnlyList<ReleaseMember> Members)
{
    public bool IsOpen => State is ReleaseState.Open or ReleaseState.Scheduled;

    public bool IsReady => Members.Count > 0 && Members.All(m => m.Result is { IsReady: true });
}

/// <summary>组内的一份稿件，和整组发布时的检查结果。Immutable.</summary>
internal sealed record ReleaseMember(int ItemId, string Title, string UnitName, ContentState State, MemberResult? Result);

/// <summary>联合发布的用语。</summary>
internal static class ReleaseWords
{
    public static string Of(ReleaseState state) => state switch
    {
        ReleaseState.Open => "准备中",
        ReleaseState.Scheduled => "定时待发",
        ReleaseState.Released => "已发布",
        _ => "已解散",
    };

    public static string StyleOf(ReleaseState state) => state switch
    {
        ReleaseState.Open => "state-draft",
        ReleaseState.Scheduled => "state-scheduled",
        ReleaseState.Released => "state-published",
        _ => "state-superseded",
    };
}
