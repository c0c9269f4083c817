namespace Shijuan.Cms.Core.Events;

/// <summary>内容已发布。</summary>
[EventName("content.published")]
public sealed record ContentPublished(int ItemId, int PublicationId, int ChannelId, int UnitId, int? PreviousChannelId) : IDomainEvent;

/// <summary>内容已撤回。</summary>
[EventName("content.withdrawn")]
public sealed record ContentWithdrawn(int ItemId, int PublicationId, int ChannelId, int UnitId) : IDomainEvent;
