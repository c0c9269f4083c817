using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>Tables of the module.</summary>
internal sealed class DisclosureModel : IModelContribution
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<NormativeDocument>(e =>
        {
            e.ToTable("disclosure_normative_document");
            e.HasBaseType<VersionDetail>();
            e.Property(d => d.DocumentNumber).HasMaxLength(60);
            e.Property(d => d.Issuer).HasMaxLength(200);
            e.Property(d => d.Validity).HasMaxLength(20);
            e.Property(d => d.Kind).HasMaxLength(20);
            e.Property(d => d.RegistrationNumber).HasMaxLength(80);
            e.Property(d => d.Preamble).HasMaxLength(500);
            e.Property(d => d.LongerTermReason).HasMaxLength(500);
            e.Property(d => d.CopiedTo).HasMaxLength(500);
            e.Property(d => d.WideInterest).HasMaxLength(10);
            e.HasIndex(d => d.DocumentNumber);
        });
        model.Entity<FormDetail>(e =>
        {
            e.ToTable("disclosure_form");
            e.HasBaseType<VersionDetail>();
            e.Property(d => d.FormKey).HasMaxLength(60);
            e.HasIndex(d => d.FormKey);
            e.Ignore(d => d.Form);
        });
        model.Entity<DocumentStatus>(e =>
        {
            e.ToTable("disclosure_document_status");
            e.HasKey(s => s.ItemId);
            e.Property(s => s.ItemId).ValueGeneratedNever();
            e.Property(s => s.Validity).HasMaxLength(20);
            e.Property(s => s.Topic).HasMaxLength(100);
            e.Property(s => s.Revision).IsConcurrencyToken();
            e.Ignore(s => s.Present);
            e.HasIndex(s => new { s.Validity, s.Year, s.PublishedAtUtc });
            e.HasIndex(s => new { s.Topic, s.Year });
            e.HasIndex(s => s.PublishedAtUtc);
            e.HasIndex(s => s.ChangesOn);
        });
        model.Entity<DocumentStatusChange>(e =>
        {
            e.ToTable("disclosure_document_status_change");
            e.Property(s => s.Validity).HasMaxLength(20);
            e.HasIndex(s => s.ItemId);
        });
    }
}
