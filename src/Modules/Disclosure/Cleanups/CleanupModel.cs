using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>文件清理的表。</summary>
internal sealed class CleanupModel : IModelContribution
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Cleanup>(e =>
        {
            e.ToTable("disclosure_cleanup");
            e.Property(c => c.Name).HasMaxLength(100);
            e.Property(c => c.Revision).IsConcurrencyToken();
            e.HasMany(c => c.Lines).WithOne().HasForeignKey(l => l.CleanupId);
            e.Ignore(c => c.IsOpen);
        });
        model.Entity<CleanupLine>(e =>
        {
            e.ToTable("disclosure_cleanup_line");
            e.Property(l => l.Reason).HasMaxLength(500);
            e.HasIndex(l => new { l.CleanupId, l.ItemId }).IsUnique();
        });
    }
}
