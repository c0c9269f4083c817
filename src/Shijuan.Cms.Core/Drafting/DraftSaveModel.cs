using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>保存记录的表。</summary>
public sealed class DraftSaveModel : IModelContribution
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<DraftSave>(e =>
        {
            e.ToTable("draft_save");
            e.Property(s => s.Title).HasMaxLength(300);
            e.Property(s => s.Fingerprint).HasMaxLength(64);
            e.HasIndex(s => new { s.ItemId, s.Number }).IsUnique();
            e.HasOne<ContentItem>().WithMany().HasForeignKey(s => s.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DraftSaveMark>(e =>
        {
            e.ToTable("draft_save_mark");
            e.HasKey(m => m.SaveId);
            e.Property(m => m.SaveId).ValueGeneratedNever();
            e.Property(m => m.Name).HasMaxLength(DraftSaves.LongestName);
            e.HasIndex(m => m.ItemId);
            e.HasOne<DraftSave>().WithOne().HasForeignKey<DraftSaveMark>(m => m.SaveId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
