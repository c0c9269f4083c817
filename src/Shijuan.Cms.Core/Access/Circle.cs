namespace Shijuan.Cms.Core.Access;

/// <summary>知悉范围：units and people. Immutable.</summary>
public sealed record Circle(IReadOnlyList<int> Units, IReadOnlyList<int> People)
{
    public bool IsEmpty => Units.Count == 0 && People.Count == 0;

    /// <param name="homeUnits">The person's own unit and the units above it.</param>
    public bool Admits(int personId, IEnumerable<int> homeUnits) => People.Contains(personId) || homeUnits.Any(Units.Contains);

    internal bool Names(AccessLimitEntry entry) =>
        entry.UnitId is { } unit ? Units.Contains(unit) : entry.PersonId is { } person && People.Contains(person);
}
