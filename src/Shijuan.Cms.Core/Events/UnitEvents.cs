namespace Shijuan.Cms.Core.Events;

/// <summary>单位树有变化：moved, renamed, merged or closed.</summary>
[EventName("unit.changed")]
public sealed record UnitsChanged(int UnitId) : IDomainEvent;

/// <summary>稿件换了单位。</summary>
[EventName("content.unit-changed")]
public sealed record ContentUnitChanged(int ItemId, int FromUnitId, int ToUnitId) : IDomainEvent;
