using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Presence;

/// <summary>在场和编辑锁的表。In the database, because the two people may be on two web nodes.</summary>
public sealed class PresenceModel : IModelContribution
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<DraftPresence>(e =>
        {
            e.ToTable("draft_presence");
            e.HasKey(p => new { p.ItemId, p.UserId });
            e.HasOne<ContentItem>().WithMany().HasForeignKey(p => p.ItemId);
        });
        model.Entity<DraftLock>(e =>
        {
            e.ToTable("draft_lock");
            e.HasKey(l => l.ItemId);
            e.Property(l => l.ItemId).ValueGeneratedNever();
            e.Property(l => l.ChangedAtUtc).IsConcurrencyToken();
            e.HasOne<ContentItem>().WithMany().HasForeignKey(l => l.ItemId);
        });
    }
}
