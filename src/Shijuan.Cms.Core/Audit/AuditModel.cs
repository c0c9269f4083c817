using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Audit;

/// <summary>核验记录的表。</summary>
public sealed class AuditModel : IModelContribution
{
    public void Configure(ModelBuilder model) => model.Entity<AuditCheck>(e =>
    {
        e.ToTable("audit_check");
        e.Property(c => c.HeadHash).HasMaxLength(64);
    });
}
