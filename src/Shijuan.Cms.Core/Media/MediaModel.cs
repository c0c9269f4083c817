using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Media;

/// <summary>Tables of the media library.</summary>
public sealed class MediaModel : IModelContribution
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<MediaFolder>(e =>
        {
            e.ToTable("media_folder");
            e.Property(f => f.Name).HasMaxLength(60);
            e.HasOne<OrgUnit>().WithMany().HasForeignKey(f => f.UnitId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<MediaFolder>().WithMany().HasForeignKey(f => f.ParentId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MediaAsset>(e =>
        {
            e.ToTable("media_asset");
            e.Property(a => a.Name).HasMaxLength(200);
            e.Property(a => a.AlternativeText).HasMaxLength(300);
            e.Property(a => a.Caption).HasMaxLength(300);
            e.Property(a => a.Credit).HasMaxLength(100);
            e.Property(a => a.Licence).HasMaxLength(300);
            e.Property(a => a.Tags).HasMaxLength(200);
            e.Property(a => a.Changes).IsConcurrencyToken();
            e.HasIndex(a => new { a.UnitId, a.FolderId, a.Name });
            e.HasOne<OrgUnit>().WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<MediaFolder>().WithMany().HasForeignKey(a => a.FolderId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(a => a.Files).WithOne().HasForeignKey(f => f.AssetId);
            e.Ignore(a => a.Whole);
            e.Ignore(a => a.IsPicture);
            e.Ignore(a => a.IsComplete);
        });
        model.Entity<MediaFile>(e =>
        {
            e.ToTable("media_file");
            e.Property(f => f.Sha256).HasMaxLength(64);
            e.Property(f => f.MediaType).HasMaxLength(100);
            e.HasIndex(f => f.Sha256);
        });
        model.Entity<MediaUpload>(e =>
        {
            e.ToTable("media_upload");
            e.Property(u => u.Id).ValueGeneratedNever();
            e.Property(u => u.Name).HasMaxLength(200);
            e.HasIndex(u => u.ExpiresAtUtc);
        });
    }
}
