using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Previews;

/// <summary>预览链接和核对答复的表。</summary>
public sealed class PreviewModel : IModelContribution
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<PreviewLink>(e =>
        {
            e.ToTable("preview_link");
            e.Property(l => l.TokenHash).HasMaxLength(64);
            e.Property(l => l.Purpose).HasMaxLength(PreviewLinks.LongestPurpose);
            e.HasIndex(l => l.TokenHash).IsUnique();
            e.HasIndex(l => l.ItemId);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(l => l.ItemId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<ContentVersion>().WithMany().HasForeignKey(l => l.VersionId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FactCheckAnswer>(e =>
        {
            e.ToTable("fact_check_answer");
            e.Property(a => a.Fingerprint).HasMaxLength(64);
            e.Property(a => a.UnitName).HasMaxLength(FactChecks.LongestUnit);
            e.Property(a => a.Note).HasMaxLength(FactChecks.LongestNote);
            // Once per link, also when the button is pressed twice.
            e.HasIndex(a => a.LinkId).IsUnique();
            e.HasIndex(a => a.ItemId);
            e.HasOne<PreviewLink>().WithMany().HasForeignKey(a => a.LinkId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
