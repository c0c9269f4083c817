using System.Collections.Frozen;

namespace Shijuan.Cms.Core.Permissions;

/// <summary>单位范围：the whole county or a set of units. Immutable.</summary>
public sealed class UnitScope
{
    public static readonly UnitScope None = new(false, []);
    public static readonly UnitScope WholeCounty = new(true, []);

    private readonly FrozenSet<int> _units;

    private UnitScope(bool everything, IEnumerable<int> units)
    {
        IsWholeCounty = everything;
        _units = units.ToFrozenSet();
    }

    public bool IsWholeCounty { get; }

    public IReadOnlyCollection<int> Units => _units;

    public static UnitScope Of(IEnumerable<int> units) => new(false, units);

    public bool Covers(int unitId) => IsWholeCounty || _units.Contains(unitId);

    public UnitScope Union(UnitScope other) =>
        IsWholeCounty || other.IsWholeCounty ? WholeCounty : new UnitScope(false, _units.Concat(other._units));
}
