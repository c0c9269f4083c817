namespace Shijuan.Cms.Core.Events;

/// <summary>事件处理：runs after commit in its own scope and transaction, at least once; must be safe to run twice.</summary>
public interface IEventHandler<in TEvent> where TEvent : class, IDomainEvent
{
    Task HandleAsync(TEvent e, CancellationToken cancel);
}
