using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Persistence;

/// <summary>Refuses to save a state change that nobody reports: fail closed, on every path.</summary>
internal static class AuditGuard
{
    public static void Require(ChangeTracker changes, PendingRecords pending)
    {
        if (pending.Audits.Count > 0)
        {
            return;
        }

        changes.DetectChanges();
        var unreported = changes.Entries<IAuditedState>()
            .FirstOrDefault(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
        if (unreported is not null)
        {
            throw new InvalidOperationException($"A change of {unreported.Metadata.ClrType.Name} has no audit entry.");
        }
    }
}
