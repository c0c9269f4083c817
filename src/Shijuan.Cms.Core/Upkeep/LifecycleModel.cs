using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Handovers;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Releases;
using Shijuan.Cms.Core.TakeDowns;

namespace Shijuan.Cms.Core.Upkeep;

/// <summary>稿件生命周期的表：dates, reviews, notes, marks, take-downs, release groups.</summary>
public sealed class LifecycleModel : IModelContribution
{
    public void Configure(ModelBuilder model)
    {
        ConfigureUpkeep(model);
        ConfigureTakeDowns(model);
        ConfigureReleases(model);
        ConfigureHandovers(model);
    }

    private static void ConfigureUpkeep(ModelBuilder model)
    {
        // Two nodes that follow the columns at the same moment must not start two clocks of one.
        model.Entity<Clock>().HasIndex(c => new { c.SubjectType, c.SubjectId }, "ix_clock_one_of_a_column").IsUnique()
            .HasFilter("stopped_at_utc IS NULL AND subject_type = 'Channel'");
        // Nor may two deliveries at once start the same duty twice.
        model.Entity<Clock>().HasIndex(c => new { c.DefinitionKey, c.SubjectType, c.SubjectId }, "ix_clock_one_open").IsUnique().HasFilter("stopped_at_utc IS NULL");
        model.Entity<Clock>().HasIndex(c => new { c.UnitId, c.DueAtUtc }, "ix_clock_open_of_unit").HasFilter("stopped_at_utc IS NULL");
        model.Entity<ItemDates>(e =>
        {
            e.ToTable("item_dates");
            e.HasKey(d => d.ItemId);
            e.Property(d => d.ItemId).ValueGeneratedNever();
            e.Property(d => d.ClaimedBy).HasMaxLength(32);
            e.HasIndex(d => d.WithdrawAtUtc);
            e.HasIndex(d => d.ReviewBy);
            e.HasOne<ContentItem>().WithOne().HasForeignKey<ItemDates>(d => d.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ContentReview>(e =>
        {
            e.ToTable("content_review");
            e.HasOne<ContentItem>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Publication>().WithMany().HasForeignKey(r => r.PublicationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ChangeNote>(e =>
        {
            e.ToTable("change_note");
            e.Property(n => n.Text).HasMaxLength(ChangeNotes.LongestText);
            e.HasIndex(n => n.ItemId);
            e.HasOne<ContentVersion>().WithMany().HasForeignKey(n => n.VersionId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<VersionMark>(e =>
        {
            e.ToTable("version_mark");
            e.HasKey(m => m.VersionId);
            e.Property(m => m.VersionId).ValueGeneratedNever();
            e.Property(m => m.Name).HasMaxLength(VersionMarks.LongestName);
            e.HasIndex(m => m.ItemId);
            e.HasOne<ContentVersion>().WithOne().HasForeignKey<VersionMark>(m => m.VersionId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void ConfigureTakeDowns(ModelBuilder model)
    {
        model.Entity<TakeDown>(e =>
        {
            e.ToTable("take_down");
            // One case for one publication: asking twice finds the first.
            e.HasIndex(t => t.PublicationId).IsUnique();
            e.HasIndex(t => t.ItemId);
            e.Property(t => t.Decision).IsConcurrencyToken();
            e.HasOne<ContentItem>().WithMany().HasForeignKey(t => t.ItemId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Publication>().WithMany().HasForeignKey(t => t.PublicationId).OnDelete(DeleteBehavior.Restrict);
            e.Ignore(t => t.IsWaiting);
        });
        model.Entity<TakeDownCheck>(e =>
        {
            e.ToTable("take_down_check");
            e.Property(c => c.What).HasMaxLength(40);
            e.Property(c => c.Url).HasMaxLength(400);
            e.HasOne<TakeDown>().WithMany().HasForeignKey(c => c.TakeDownId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void ConfigureHandovers(ModelBuilder model) => model.Entity<Handover>(e =>
    {
        e.ToTable("handover");
        e.Property(h => h.Note).HasMaxLength(Handover.LongestNote);
        e.Property(h => h.Decision).IsConcurrencyToken();
        e.HasIndex(h => h.ItemId, "ix_handover_one_waiting").IsUnique().HasFilter("decided_at_utc IS NULL");
        e.HasIndex(h => h.ToUnitId);
        e.HasOne<ContentItem>().WithMany().HasForeignKey(h => h.ItemId).OnDelete(DeleteBehavior.Restrict);
    });

    private static void ConfigureReleases(ModelBuilder model)
    {
        model.Entity<ReleaseGroup>(e =>
        {
            e.ToTable("release_group");
            e.Property(g => g.Name).HasMaxLength(ReleaseGroups.LongestName);
            e.Property(g => g.Revision).IsConcurrencyToken();
            e.Property(g => g.ClaimedBy).HasMaxLength(32);
            e.HasIndex(g => new { g.State, g.ScheduledForUtc });
            e.HasMany(g => g.Items).WithOne().HasForeignKey(i => i.GroupId);
            e.Ignore(g => g.IsOpen);
        });
        model.Entity<ReleaseGroupItem>(e =>
        {
            e.ToTable("release_group_item");
            e.HasKey(i => new { i.GroupId, i.ItemId });
            e.HasIndex(i => i.ItemId, "ix_release_group_item_one_active").IsUnique().HasFilter("is_active");
            e.HasOne<ContentItem>().WithMany().HasForeignKey(i => i.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
