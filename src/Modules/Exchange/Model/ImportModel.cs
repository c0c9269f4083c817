using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Exchange;

/// <summary>Tables of the import of an old site.</summary>
internal static class ImportModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<ImportBatch>(e =>
        {
            e.ToTable("import_batch");
            e.Property(b => b.Name).HasMaxLength(100);
            e.Property(b => b.Folder).HasMaxLength(40);
            e.Property(b => b.ManifestName).HasMaxLength(200);
            e.HasIndex(b => b.RunningSlot).IsUnique();
        });
        model.Entity<ImportRow>(e =>
        {
            e.ToTable("import_row");
            e.Property(r => r.OldId).HasMaxLength(100);
            e.Property(r => r.OldPath).HasMaxLength(OldAddress.Longest);
            e.Property(r => r.Title).HasMaxLength(300);
            e.Ignore(r => r.ProblemList);
            e.Ignore(r => r.FindingList);
            e.HasIndex(r => new { r.BatchId, r.Number }).IsUnique();
            e.HasIndex(r => r.OldId);
            e.HasOne<ImportBatch>().WithMany().HasForeignKey(r => r.BatchId);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<OldAddress>(e =>
        {
            e.ToTable("old_address");
            e.Property(a => a.Path).HasMaxLength(OldAddress.Longest);
            e.HasIndex(a => a.Path).IsUnique();
            e.HasOne<ContentItem>().WithMany().HasForeignKey(a => a.ItemId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<ImportBatch>().WithMany().HasForeignKey(a => a.BatchId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
