using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Exchange;

/// <summary>可选的单位、类型和栏目 for a new draft of a person.</summary>
internal sealed class DraftChoices(CmsDbContext db, ContentTypes types, UnitTree units, ChannelTree channels) : IUseCase
{
    public async Task<ChoicesView> ForAsync(Actor actor, CancellationToken cancel)
    {
        var scope = actor.ScopeOf(CorePermissions.Draft);
        var tree = await channels.LoadAsync(cancel);
        var own = await db.Users.AsNoTracking().Where(u => u.Id == actor.UserId).Select(u => u.UnitId).SingleOrDefaultAsync(cancel);
        return new ChoicesView(
            [.. (await units.LoadAsync(cancel)).Publishing.Where(u => scope.Covers(u.Id)).Select(u => new UnitChoice(u.Id, u.FullName))],
            [.. types.All.Select(t => new TypeChoice(t.Key, t.Name))],
            [.. tree.Roots.SelectMany(root => Below(tree, root, 0))])
        {
            OwnUnitId = own,
        };
    }

    private static IEnumerable<ColumnChoice> Below(ChannelTreeSnapshot tree, Channel column, int depth) =>
        tree.ChildrenOf(column.Id).SelectMany(c => Below(tree, c, depth + 1))
            .Prepend(new ColumnChoice(column.Id, string.Concat(Enumerable.Repeat("　", depth)) + column.Name, column.Admits));
}

/// <summary>新稿件的选项。Immutable.</summary>
internal sealed record ChoicesView(IReadOnlyList<UnitChoice> Units, IReadOnlyList<TypeChoice> Types, IReadOnlyList<ColumnChoice> Columns)
{
    /// <summary>The unit where the person works, mostly the one that is meant; 0 without one.</summary>
    public int OwnUnitId { get; init; }
}

/// <summary>可选单位。Immutable.</summary>
internal sealed record UnitChoice(int Id, string Name);

/// <summary>可选内容类型。Immutable.</summary>
internal sealed record TypeChoice(string Key, string Name);

/// <summary>可选栏目。Immutable.</summary>
internal sealed record ColumnChoice(int Id, string Name, Func<string, bool> Admits);
