using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Access;

/// <summary>知悉范围的表。</summary>
internal static class AccessModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<AccessLimit>(e =>
        {
            e.ToTable("access_limit");
            e.Property(l => l.Reason).HasMaxLength(AccessLimit.LongestReason);
            e.HasIndex(l => l.ItemId, "ix_access_limit_one_in_force").IsUnique().HasFilter("lifted_at_utc IS NULL");
            e.HasOne<ContentItem>().WithMany().HasForeignKey(l => l.ItemId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(l => l.Entries).WithOne().HasForeignKey(x => x.LimitId);
            e.Ignore(l => l.Circle);
        });
        model.Entity<AccessLimitEntry>(e =>
        {
            e.ToTable("access_limit_entry");
            e.HasOne<OrgUnit>().WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<CmsUser>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ExceptionalLook>(e =>
        {
            e.ToTable("exceptional_look");
            e.Property(l => l.Reason).HasMaxLength(ExceptionalLook.LongestReason);
            e.HasIndex(l => new { l.ItemId, l.PersonId });
            e.HasOne<ContentItem>().WithMany().HasForeignKey(l => l.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
