using System.Reflection;

namespace Shijuan.Cms.Core.Events;

/// <summary>领域事件：a fact in the past tense with ids and facts only, never personal data. Sealed record with an <see cref="EventNameAttribute"/>.</summary>
public interface IDomainEvent;

/// <summary>Stable name under which the event is stored.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

public static class EventName
{
    public static string Of<TEvent>() => Of(typeof(TEvent));

    public static string Of(Type eventType) =>
        eventType.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{eventType.Name} has no EventName.");
}
