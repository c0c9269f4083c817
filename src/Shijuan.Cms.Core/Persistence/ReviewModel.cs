using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Persistence;

/// <summary>Tables of the review: chains, routes, open steps, delegation, emergency releases.</summary>
internal static class ReviewModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<ReviewChain>(e =>
        {
            e.ToTable("review_chain");
            e.Property(c => c.Name).HasMaxLength(60);
            e.Property(c => c.TypeKey).HasMaxLength(100);
            e.Property(c => c.Revision).IsConcurrencyToken();
            e.HasOne<Channel>().WithMany().HasForeignKey(c => c.ChannelId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<OrgUnit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
            e.Ignore(c => c.Selector);
            e.Ignore(c => c.Route);
        });
        model.Entity<VersionRoute>(e =>
        {
            e.ToTable("review_route");
            e.HasKey(r => r.VersionId);
            e.Property(r => r.VersionId).ValueGeneratedNever();
            e.Property(r => r.Name).HasMaxLength(60);
            e.HasOne<ContentVersion>().WithMany().HasForeignKey(r => r.VersionId).OnDelete(DeleteBehavior.Restrict);
            e.Ignore(r => r.Route);
        });
        model.Entity<ReviewTask>(e =>
        {
            e.ToTable("review_task");
            e.Property(t => t.Name).HasMaxLength(40);
            e.Property(t => t.Permissions).HasMaxLength(200);
            e.HasIndex(t => new { t.VersionId, t.Step }).IsUnique();
            e.HasIndex(t => new { t.ItemId });
            e.HasIndex(t => new { t.DueAtUtc, t.Id });
            e.HasOne<ContentItem>().WithMany().HasForeignKey(t => t.ItemId);
        });
        model.Entity<ReviewReading>(e =>
        {
            e.ToTable("review_reading");
            e.HasKey(r => new { r.VersionId, r.UserId });
        });
        model.Entity<Delegation>(e =>
        {
            e.ToTable("review_delegation");
            e.HasOne<CmsUser>().WithMany().HasForeignKey(d => d.AbsentId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<CmsUser>().WithMany().HasForeignKey(d => d.DeputyId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<EmergencyRelease>(e =>
        {
            e.ToTable("emergency_release");
            e.HasIndex(r => r.VersionId).IsUnique();
            e.HasIndex(r => r.DueAtUtc, "ix_emergency_release_waiting").HasFilter("ratified_at_utc IS NULL");
            e.HasOne<ContentItem>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
