using System.Text.Json;
using Shijuan.Cms.Core.Events;

namespace Shijuan.Cms.Core.Persistence;

/// <summary>Writes each event once and one delivery for each of its handlers.</summary>
internal static class OutboxWriter
{
    /// <returns>Whether anything was written.</returns>
    public static bool Write(
        CmsDbContext db, IReadOnlyList<Func<IDomainEvent>> events, IEnumerable<EventSubscription> subscriptions, DateTime nowUtc)
    {
        foreach (var e in events.Select(make => make()))
        {
            var name = EventName.Of(e.GetType());
            var message = new OutboxMessage(name, JsonSerializer.Serialize(e, e.GetType()), nowUtc);
            db.OutboxMessages.Add(message);
            db.OutboxDeliveries.AddRange(subscriptions.Where(s => s.EventName == name).Select(s => new OutboxDelivery(message, s.HandlerKey)));
        }

        return events.Count > 0;
    }
}
