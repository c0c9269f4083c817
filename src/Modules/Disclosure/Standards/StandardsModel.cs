using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>Tables of the standard catalogue.</summary>
internal sealed class StandardsModel : IModelContribution
{
    private const int KeyLength = 32;

    public void Configure(ModelBuilder model)
    {
        model.Entity<CatalogueEdition>(e =>
        {
            e.ToTable("disclosure_catalogue_edition");
            e.Property(x => x.Name).HasMaxLength(CatalogueEdition.LongestName);
            e.HasMany(x => x.Rows).WithOne().HasForeignKey(r => r.EditionId);
        });
        model.Entity<CatalogueRow>(e =>
        {
            e.ToTable("disclosure_catalogue_row");
            e.Property(r => r.RowKey).HasMaxLength(KeyLength);
            e.Property(r => r.Field).HasMaxLength(60);
            e.Property(r => r.Level1).HasMaxLength(200);
            e.Property(r => r.Level2).HasMaxLength(200);
            e.Ignore(r => r.Name);
            e.Ignore(r => r.Units);
            e.HasIndex(r => new { r.EditionId, r.RowKey }).IsUnique();
        });
        model.Entity<CatalogueFiling>(e =>
        {
            e.ToTable("disclosure_catalogue_filing");
            e.Property(f => f.RowKey).HasMaxLength(KeyLength);
            e.HasIndex(f => new { f.RowKey, f.ItemId }).IsUnique();
            e.HasIndex(f => f.ItemId);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(f => f.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CatalogueStatement>(e =>
        {
            e.ToTable("disclosure_catalogue_statement");
            e.Property(s => s.RowKey).HasMaxLength(KeyLength);
            e.Property(s => s.SignedBy).HasMaxLength(60);
            e.HasIndex(s => new { s.RowKey, s.UnitId, s.Year }).IsUnique();
            e.HasOne<OrgUnit>().WithMany().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
