namespace Shijuan.Cms.Core.Events;

/// <summary>限定知悉的稿件被破例查看。</summary>
/// <param name="Reason">As the person wrote it.</param>
[EventName("content.limited-looked-at")]
public sealed record LimitedItemLookedAt(int ItemId, int UnitId, int LookId) : IDomainEvent;
