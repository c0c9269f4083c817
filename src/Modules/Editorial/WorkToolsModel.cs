using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>Tables of the work tools: bulk runs, change notes, saved filters.</summary>
internal sealed class WorkToolsModel : IModelContribution
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<BulkRun>(e =>
        {
            e.ToTable("bulk_run");
            e.HasIndex(r => r.OwnerId);
            e.HasOne<CmsUser>().WithMany().HasForeignKey(r => r.OwnerId);
            e.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.RunId);
        });
        model.Entity<BulkLine>(e =>
        {
            e.ToTable("bulk_line");
            e.Property(l => l.Title).HasMaxLength(300);
            e.Property(l => l.Result).HasMaxLength(BulkLine.LongestResult);
            e.HasIndex(l => l.State, "ix_bulk_line_open").HasFilter("ended_at_utc IS NULL");
            e.HasOne<ContentItem>().WithMany().HasForeignKey(l => l.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ReplacementNote>(e =>
        {
            e.ToTable("replacement_note");
            e.Property(n => n.Text).HasMaxLength(ReplacementNote.Longest);
            e.HasIndex(n => n.ItemId);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(n => n.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SavedFilter>(e =>
        {
            e.ToTable("saved_filter");
            e.Property(f => f.Name).HasMaxLength(SavedFilter.LongestName);
            e.Property(f => f.Query).HasMaxLength(600);
            e.HasIndex(f => new { f.OwnerId, f.Name }).IsUnique();
            e.HasOne<CmsUser>().WithMany().HasForeignKey(f => f.OwnerId);
            e.HasOne<OrgUnit>().WithMany().HasForeignKey(f => f.SharedWithUnitId);
        });
    }
}
