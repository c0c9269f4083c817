namespace Shijuan.Cms.Core.Events;

/// <summary>内容已发布。</summary>
[EventName("content.published")]
public sealed record ContentPublished(int ItemId, int PublicationId, int ChannelId, int UnitId, int? PreviousChannelId) : IDomainEvent;

/// <summary>文件的现时效力变了：by its own dates or by another document.</summary>
[EventName("content.validity-changed")]
public sealed record ValidityChanged(int ItemId, string Validity) : IDomainEvent;

/// <summary>内容已撤回。</summary>
[EventName("content.withdrawn")]
public sealed record ContentWithdrawn(int ItemId, int PublicationId, int ChannelId, int UnitId) : IDomainEvent;

/// <summary>定时发布没有成功：the item is back at 已审定 and waits for somebody.</summary>
/// <param name="ScheduledById">Who had set the time; null when unknown.</param>
[EventName("content.scheduled-publication-failed")]
public sealed record ScheduledPublicationFailed(int ItemId, int UnitId, int? ScheduledById) : IDomainEvent;

/// <summary>到了复核日期：for the editors of the unit, whoever they are now.</summary>
[EventName("content.review-date-reached")]
public sealed record ReviewDateReached(int ItemId, int UnitId, DateOnly ReviewBy) : IDomainEvent;

/// <summary>紧急下架，等第二人确认。</summary>
[EventName("content.take-down-requested")]
public sealed record TakeDownRequested(int TakeDownId, int ItemId, int UnitId) : IDomainEvent;

/// <summary>紧急下架超过时限没有人确认。</summary>
[EventName("content.take-down-overdue")]
public sealed record TakeDownOverdue(int TakeDownId, int ItemId, int UnitId) : IDomainEvent;
