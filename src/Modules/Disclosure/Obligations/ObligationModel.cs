using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>Tables of the register.</summary>
internal sealed class ObligationModel : IModelContribution
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Obligation>(e =>
        {
            e.ToTable("disclosure_obligation");
            e.Property(o => o.DutyKey).HasMaxLength(40);
            e.Property(o => o.IndicatorId).HasMaxLength(20);
            e.Property(o => o.Platform).HasMaxLength(60);
            e.Property(o => o.PlatformColumn).HasMaxLength(60);
            e.Property(o => o.ItemKey).HasMaxLength(200);
            e.Property(o => o.Title).HasMaxLength(300);
            e.Property(o => o.Reason).HasMaxLength(500);
            e.Property(o => o.ExternalUrl).HasMaxLength(500);
            e.Property(o => o.Revision).IsConcurrencyToken();
            e.Ignore(o => o.Fields);
            e.HasIndex(o => new { o.DutyKey, o.UnitId, o.ItemKey }).IsUnique();
            e.HasIndex(o => o.ItemId);
            e.HasIndex(o => new { o.State, o.DueOn });
        });
        model.Entity<ObligationCheck>(e =>
        {
            e.ToTable("disclosure_obligation_check");
            e.Property(c => c.Url).HasMaxLength(500);
            e.Property(c => c.Note).HasMaxLength(500);
            e.Property(c => c.ProofSha256).HasMaxLength(64);
            e.Property(c => c.ProofMediaType).HasMaxLength(60);
            e.Property(c => c.CheckerName).HasMaxLength(100);
            e.HasOne<Obligation>().WithMany().HasForeignKey(c => c.ObligationId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(c => c.ObligationId);
        });
    }
}
