using Shijuan.Cms.Core.Events;

namespace Shijuan.Cms.Editorial;

/// <summary>公开内容复查完成。</summary>
[EventName("content.rechecked")]
internal sealed record RecheckEnded(int RunId) : IDomainEvent;
