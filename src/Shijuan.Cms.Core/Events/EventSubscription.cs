using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Shijuan.Cms.Core.Events;

/// <summary>事件订阅：one handler of one event; each gets its own delivery row. Immutable.</summary>
/// <param name="EventName">Stable name of the event.</param>
/// <param name="HandlerKey">Stable key of the handler: module and class.</param>
/// <param name="Deliver">Reads the payload and calls the handler from the given scope.</param>
public sealed record EventSubscription(
    string EventName, string HandlerKey, Func<IServiceProvider, string, CancellationToken, Task> Deliver)
{
    public static EventSubscription Of<TEvent, THandler>(string moduleKey)
        where TEvent : class, IDomainEvent
        where THandler : class, IEventHandler<TEvent> =>
        new(
            Events.EventName.Of<TEvent>(),
            $"{moduleKey}.{typeof(THandler).Name}",
            (services, payload, cancel) => services.GetRequiredService<THandler>()
                .HandleAsync(JsonSerializer.Deserialize<TEvent>(payload)!, cancel));
}
