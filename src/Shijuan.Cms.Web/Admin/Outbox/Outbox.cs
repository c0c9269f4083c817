using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>投递：what waits and what was given up; the payload is not shown.</summary>
internal sealed class Outbox(CmsDbContext db, OutboxSignal signal, TimeProvider time) : IUseCase
{
    private const int Most = 200;

    public Task<List<DeliveryRow>> ParkedAsync(CancellationToken cancel) => ListAsync(db.OutboxDeliveries.Where(d => d.ParkedAtUtc != null), cancel);

    public Task<List<DeliveryRow>> WaitingAsync(CancellationToken cancel) =>
        ListAsync(db.OutboxDeliveries.Where(d => d.DoneAtUtc == null && d.ParkedAtUtc == null), cancel);

    /// <summary>False when it is not parked any more.</summary>
    public async Task<bool> RetryAsync(Actor actor, int deliveryId, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var delivery = await db.OutboxDeliveries.SingleOrDefaultAsync(d => d.Id == deliveryId && d.ParkedAtUtc != null, cancel);
        if (delivery is null)
        {
            return false;
        }

        delivery.Retry(time.GetUtcNow().UtcDateTime);
        db.Audit(AuditDraft.Done(actor, "outbox.retry", nameof(OutboxDelivery), () => deliveryId, new { delivery.HandlerKey }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        signal.MessagesCommitted();
        return true;
    }

    private static Task<List<DeliveryRow>> ListAsync(IQueryable<OutboxDelivery> deliveries, CancellationToken cancel) => deliveries.AsNoTracking()
        .OrderBy(d => d.Id)
        .Take(Most)
        .Select(d => new DeliveryRow(d.Id, d.Message.Name, d.HandlerKey, d.Attempts, d.Message.AtUtc, d.ParkedAtUtc ?? d.NextAttemptAtUtc, d.LastError))
        .ToListAsync(cancel);
}

/// <summary>一次投递。Immutable.</summary>
/// <param name="WhenUtc">When it was given up, or when it is tried next.</param>
internal sealed record DeliveryRow(int Id, string Message, string Handler, int Attempts, DateTime AtUtc, DateTime WhenUtc, string? LastError);
