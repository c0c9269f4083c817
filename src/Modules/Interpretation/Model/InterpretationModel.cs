using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Interpretation;

/// <summary>Tables of the module.</summary>
internal sealed class InterpretationModel : IModelContribution
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<InterpretationText>(e =>
        {
            e.ToTable("interpretation_text");
            e.HasBaseType<VersionDetail>();
            e.Property(t => t.Form).HasMaxLength(20);
            e.Property(t => t.Role).HasMaxLength(20);
            e.Property(t => t.Interpreter).HasMaxLength(500);
            e.Property(t => t.InterpreterTitle).HasMaxLength(500);
            e.Property(t => t.Preference).HasMaxLength(20);
            e.Property(t => t.Phone).HasMaxLength(500);
            e.HasIndex(t => new { t.Form, t.Role });
        });
        model.Entity<Interpreter>(e =>
        {
            e.ToTable("interpretation_interpreter");
            e.Property(p => p.Role).HasMaxLength(20);
            e.Property(p => p.Name).HasMaxLength(50);
            e.Property(p => p.Title).HasMaxLength(200);
            e.Property(p => p.Affiliation).HasMaxLength(200);
            e.Property(p => p.Consent).HasMaxLength(300);
            e.Property(p => p.Revision).IsConcurrencyToken();
            e.HasIndex(p => new { p.Role, p.Name });
            e.HasOne<OrgUnit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CitizenQuestion>(e =>
        {
            e.ToTable("interpretation_question");
            e.Property(q => q.Text).HasMaxLength(CitizenQuestion.Longest);
            e.Property(q => q.Reply).HasMaxLength(CitizenQuestion.LongestReply);
            e.Property(q => q.RepliedByName).HasMaxLength(100);
            e.Property(q => q.Revision).IsConcurrencyToken();
            e.HasIndex(q => new { q.UnitId, q.State });
            e.HasOne<ContentItem>().WithMany().HasForeignKey(q => q.ItemId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<OrgUnit>().WithMany().HasForeignKey(q => q.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
