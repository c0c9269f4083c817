using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Channels;

/// <summary>栏目树：reads the columns once per scope.</summary>
public sealed class ChannelTree(CmsDbContext db)
{
    private ChannelTreeSnapshot? _snapshot;

    public async Task<ChannelTreeSnapshot> LoadAsync(CancellationToken cancel) =>
        _snapshot ??= new ChannelTreeSnapshot(await db.Channels.AsNoTracking().OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(cancel));
}

/// <summary>栏目树快照。Immutable.</summary>
public sealed class ChannelTreeSnapshot(IReadOnlyList<Channel> channels)
{
    private readonly ILookup<int?, Channel> _children = channels.ToLookup(c => c.ParentId);
    private readonly Dictionary<int, Channel> _byId = channels.ToDictionary(c => c.Id);
    private readonly Dictionary<string, Channel> _byPath = channels.ToDictionary(c => c.Path, StringComparer.Ordinal);

    public IReadOnlyList<Channel> All => channels;

    public Channel? Find(int id) => _byId.GetValueOrDefault(id);

    public Channel? FindByPath(string path) => _byPath.GetValueOrDefault(path);

    public IEnumerable<Channel> Roots => _children[null];

    public IEnumerable<Channel> ChildrenOf(int id) => _children[id];

    public IEnumerable<int> SelfAndBelow(int id) => _children[id].SelectMany(c => SelfAndBelow(c.Id)).Prepend(id);

    /// <summary>From the root to the channel itself.</summary>
    public IReadOnlyList<Channel> PathTo(int id)
    {
        var path = new List<Channel>();
        for (var at = Find(id); at is not null; at = at.ParentId is { } parent ? Find(parent) : null)
        {
            path.Insert(0, at);
        }

        return path;
    }
}
