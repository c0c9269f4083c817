namespace Shijuan.Cms.Core.Events;

/// <summary>一份稿件等另一单位接收。</summary>
[EventName("content.handover-offered")]
public sealed record HandoverOffered(int HandoverId) : IDomainEvent;

/// <summary>移交有了结果。</summary>
[EventName("content.handover-decided")]
public sealed record HandoverDecided(int HandoverId) : IDomainEvent;
