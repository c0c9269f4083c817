namespace Shijuan.Cms.Core.Events;

/// <summary>发件箱消息：an event as it is stored in the transaction that caused it. Immutable.</summary>
public sealed class OutboxMessage
{
    private OutboxMessage() { }

    internal OutboxMessage(string name, string payload, DateTime atUtc)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(atUtc, TimeSpan.Zero));
        Name = name;
        Payload = payload;
        AtUtc = atUtc;
    }

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";
    public string Payload { get; private set; } = "";
    public DateTime AtUtc { get; private set; }
}
