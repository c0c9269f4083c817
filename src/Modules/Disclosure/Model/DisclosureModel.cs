using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>Tables of the module.</summary>
internal sealed class DisclosureModel : IModelContribution
{
    public void Configure(ModelBuilder model) => model.Entity<NormativeDocument>(e =>
    {
        e.ToTable("disclosure_normative_document");
        e.HasBaseType<VersionDetail>();
        e.Property(d => d.DocumentNumber).HasMaxLength(60);
        e.Property(d => d.Issuer).HasMaxLength(200);
        e.Property(d => d.Validity).HasMaxLength(20);
        e.HasIndex(d => d.DocumentNumber);
    });
}
