using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Notices;

/// <summary>Tables of notices and mail.</summary>
public sealed class NoticeModel : IModelContribution
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Notice>(e =>
        {
            e.ToTable("notice");
            e.Property(n => n.Key).HasMaxLength(120);
            e.Property(n => n.Text).HasMaxLength(Notice.LongestText);
            e.Property(n => n.Url).HasMaxLength(300);
            e.Property(n => n.Items).HasMaxLength(2000);
            e.HasIndex(n => new { n.RecipientId, n.ReadAtUtc });
            e.HasOne<CmsUser>().WithMany().HasForeignKey(n => n.RecipientId);
            e.HasOne(n => n.Mail).WithMany().HasForeignKey(n => n.MailId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<NoticePreference>(e =>
        {
            e.ToTable("notice_preference");
            e.HasKey(p => new { p.UserId, p.Kind });
            e.HasOne<CmsUser>().WithMany().HasForeignKey(p => p.UserId);
        });
        model.Entity<QueuedMail>(e =>
        {
            e.ToTable("queued_mail");
            e.Property(m => m.LeaseOwner).HasMaxLength(40);
            e.Property(m => m.LastError).HasMaxLength(200);
            e.HasIndex(m => m.NextAttemptAtUtc, "ix_queued_mail_waiting")
                .HasFilter("sent_at_utc IS NULL AND dropped_at_utc IS NULL AND parked_at_utc IS NULL");
            e.HasOne<CmsUser>().WithMany().HasForeignKey(m => m.RecipientId);
        });
    }
}
