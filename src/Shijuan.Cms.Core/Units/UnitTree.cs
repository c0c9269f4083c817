using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Units;

/// <summary>单位树：reads the few dozen units once per scope.</summary>
public sealed class UnitTree(CmsDbContext db)
{
    private UnitTreeSnapshot? _snapshot;

    public async Task<UnitTreeSnapshot> LoadAsync(CancellationToken cancel) =>
        _snapshot ??= new UnitTreeSnapshot(await db.Units.AsNoTracking().OrderBy(u => u.Order).ThenBy(u => u.Id).ToListAsync(cancel));
}

/// <summary>单位树快照。Immutable.</summary>
public sealed class UnitTreeSnapshot(IReadOnlyList<OrgUnit> units)
{
    private readonly ILookup<int?, OrgUnit> _children = units.ToLookup(u => u.ParentId);
    private readonly Dictionary<int, OrgUnit> _byId = units.ToDictionary(u => u.Id);

    public IReadOnlyList<OrgUnit> All => units;

    /// <summary>Units that may own content: no collective names, no bodies that have ended.</summary>
    public IEnumerable<OrgUnit> Publishing => units.Where(u => !u.IsCollective && u.ValidTo is null);

    public OrgUnit? Find(int id) => _byId.GetValueOrDefault(id);

    public string NameOf(int id) => Find(id)?.Name ?? "（已撤销的单位）";

    public string FullNameOf(int id) => Find(id)?.FullName ?? "（已撤销的单位）";

    public IEnumerable<int> SelfAndBelow(int id) => _children[id].SelectMany(c => SelfAndBelow(c.Id)).Prepend(id);

    /// <summary>From the root to the unit itself.</summary>
    public IReadOnlyList<OrgUnit> PathTo(int id)
    {
        var path = new List<OrgUnit>();
        for (var at = Find(id); at is not null; at = at.ParentId is { } parent ? Find(parent) : null)
        {
            path.Insert(0, at);
        }

        return path;
    }
}
