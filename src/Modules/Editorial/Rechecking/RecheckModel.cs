using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>公开内容复查的表。</summary>
internal sealed class RecheckModel : IModelContribution
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<RecheckRun>(e =>
        {
            e.ToTable("recheck_run");
            e.Property(r => r.ClaimedBy).HasMaxLength(32);
            e.HasIndex(r => r.Day);
        });
        model.Entity<LiveFinding>(e =>
        {
            e.ToTable("live_finding");
            e.Property(f => f.Key).HasMaxLength(100);
            e.Property(f => f.Message).HasMaxLength(LiveFinding.LongestMessage);
            e.HasIndex(f => new { f.ItemId, f.Key }).IsUnique();
            e.HasIndex(f => new { f.UnitId, f.Severity });
            e.HasOne<ContentItem>().WithMany().HasForeignKey(f => f.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RecheckDay>(e =>
        {
            e.ToTable("recheck_day");
            e.HasKey(d => new { d.Day, d.UnitId, d.Key });
            e.Property(d => d.Key).HasMaxLength(100);
        });
    }
}
