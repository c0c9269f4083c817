namespace Shijuan.Cms.Core.Access;

/// <summary>知悉范围中的一项：a unit (with everybody whose own unit it is or stands below it) or one person. Immutable.</summary>
public sealed class AccessLimitEntry
{
    private AccessLimitEntry() { }

    public int Id { get; private set; }
    public int LimitId { get; private set; }
    public int? UnitId { get; private set; }
    public int? PersonId { get; private set; }

    internal static AccessLimitEntry OfUnit(int unitId) => new() { UnitId = unitId };

    internal static AccessLimitEntry OfPerson(int personId) => new() { PersonId = personId };
}
