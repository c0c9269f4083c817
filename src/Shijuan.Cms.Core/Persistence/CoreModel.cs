using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Settings;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Persistence;

/// <summary>Tables of the kernel.</summary>
internal static class CoreModel
{
    public static void Configure(ModelBuilder model)
    {
        ConfigureAccounts(model);
        ConfigureStructure(model);
        ConfigureContent(model);
        ConfigureRecords(model);
        ConfigureOutbox(model);
        ClockModel.Configure(model);
        ReviewModel.Configure(model);
        AccessModel.Configure(model);
    }

    private static void ConfigureAccounts(ModelBuilder model)
    {
        model.Entity<CmsUser>(e =>
        {
            e.ToTable("account");
            e.Property(u => u.DisplayName).HasMaxLength(100);
            e.HasOne<OrgUnit>().WithMany().HasForeignKey(u => u.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<IdentityUserClaim<int>>().ToTable("account_claim");
        model.Entity<IdentityUserLogin<int>>().ToTable("account_login");
        model.Entity<IdentityUserToken<int>>().ToTable("account_token");
        model.Entity<DataProtectionKey>().ToTable("data_protection_key");
        model.Entity<RoleGrant>(e =>
        {
            e.ToTable("role_grant");
            e.HasOne<CmsUser>().WithMany().HasForeignKey(g => g.UserId);
            e.HasOne<OrgUnit>().WithMany().HasForeignKey(g => g.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void ConfigureStructure(ModelBuilder model)
    {
        model.Entity<OrgUnit>(e =>
        {
            e.ToTable("org_unit");
            e.Property(u => u.Key).HasMaxLength(60);
            e.HasIndex(u => u.Key).IsUnique();
            e.HasOne<OrgUnit>().WithMany().HasForeignKey(u => u.ParentId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Channel>(e =>
        {
            e.ToTable("channel");
            e.Property(c => c.Key).HasMaxLength(60);
            e.Property(c => c.Path).HasMaxLength(200);
            e.HasIndex(c => c.Key).IsUnique();
            e.HasIndex(c => c.Path).IsUnique();
            e.HasOne<Channel>().WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<OrgUnit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Setting>(e =>
        {
            e.ToTable("setting");
            e.HasKey(s => s.Key);
            e.Property(s => s.Key).HasMaxLength(100);
        });
    }

    private static void ConfigureContent(ModelBuilder model)
    {
        model.Entity<ContentItem>(e =>
        {
            e.ToTable("content_item");
            e.Property(i => i.TypeKey).HasMaxLength(100);
            e.Property(i => i.IndexNumber).HasMaxLength(60);
            e.Property(i => i.Revision).IsConcurrencyToken();
            e.HasIndex(i => i.IndexNumber).IsUnique();
            e.HasIndex(i => new { i.State, i.UnitId });
            e.HasOne<OrgUnit>().WithMany().HasForeignKey(i => i.UnitId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(i => i.Versions).WithOne().HasForeignKey(v => v.ItemId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(i => i.Publications).WithOne().HasForeignKey(p => p.ItemId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(i => i.StatusChanges).WithOne().HasForeignKey(s => s.ItemId).OnDelete(DeleteBehavior.Restrict);
            e.Ignore(i => i.Current);
            e.Ignore(i => i.Live);
        });
        model.Entity<ContentVersion>(e =>
        {
            e.ToTable("content_version");
            e.Property(v => v.Fingerprint).HasMaxLength(64);
            e.HasIndex(v => new { v.ItemId, v.Number }).IsUnique();
            // A second unfrozen version would be a second draft.
            e.HasIndex(v => v.ItemId, "ix_content_version_one_draft").IsUnique().HasFilter("frozen_at_utc IS NULL");
            e.HasOne<Channel>().WithMany().HasForeignKey(v => v.ChannelId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(v => v.Attachments).WithOne().HasForeignKey(a => a.VersionId);
            e.HasMany(v => v.Contributors).WithOne().HasForeignKey(c => c.VersionId);
            e.HasOne(v => v.Detail).WithOne().HasForeignKey<VersionDetail>(d => d.VersionId);
            e.Ignore(v => v.Text);
        });
        model.Entity<VersionDetail>(e =>
        {
            e.HasKey(d => d.VersionId);
            e.Property(d => d.VersionId).ValueGeneratedNever();
            e.UseTpcMappingStrategy();
            e.Ignore(d => d.Fields);
        });
        model.Entity<Attachment>(e =>
        {
            e.ToTable("attachment");
            e.Property(a => a.Sha256).HasMaxLength(64);
            e.HasIndex(a => a.Sha256);
        });
        model.Entity<Contributor>(e =>
        {
            e.ToTable("contributor");
            e.HasKey(c => new { c.VersionId, c.UserId });
        });
        model.Entity<ContentLink>(e =>
        {
            e.ToTable("content_link");
            e.HasIndex(l => l.ToItemId);
            e.HasOne<ContentVersion>().WithMany().HasForeignKey(l => l.VersionId);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(l => l.FromItemId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(l => l.ToItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Publication>(e =>
        {
            e.ToTable("publication");
            e.Property(p => p.Path).HasMaxLength(300);
            e.HasIndex(p => p.ItemId, "ix_publication_one_live").IsUnique().HasFilter("closed_at_utc IS NULL");
            e.HasIndex(p => p.PublishedAtUtc);
            // The guard on this table asks for the report: it must be inserted first.
            e.HasOne<GateReport>().WithMany().HasForeignKey(p => p.GateReportId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(p => p.Version).WithMany().HasForeignKey(p => p.VersionId).OnDelete(DeleteBehavior.Restrict);
            e.Ignore(p => p.IsOpen);
        });
        model.Entity<StatusChange>().ToTable("status_change");
        model.Entity<WorkingCopy>(e =>
        {
            e.ToTable("working_copy");
            e.HasKey(w => new { w.ItemId, w.UserId });
            e.Property(w => w.Revision).IsConcurrencyToken();
            e.HasOne<ContentItem>().WithMany().HasForeignKey(w => w.ItemId);
        });
    }

    private static void ConfigureRecords(ModelBuilder model)
    {
        model.Entity<SignOff>(e =>
        {
            e.ToTable("sign_off");
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.Fingerprint).HasMaxLength(64);
            e.HasOne<ContentVersion>().WithMany().HasForeignKey(s => s.VersionId).OnDelete(DeleteBehavior.Restrict);
            e.Property(s => s.StepName).HasMaxLength(40);
            e.Property(s => s.Slot).HasDefaultValue(1);
            // Two people who press the same button at the same moment: one wins.
            e.HasIndex(s => new { s.VersionId, s.Step, s.Slot }).IsUnique();
            e.Ignore(s => s.AsSignature);
            e.Ignore(s => s.ShownStep);
        });
        model.Entity<GateReport>(e =>
        {
            e.ToTable("gate_report");
            e.Property(r => r.Id).ValueGeneratedNever();
            e.HasIndex(r => r.ItemId);
        });
        model.Entity<AuditEntry>(e =>
        {
            e.ToTable("audit_entry");
            e.HasKey(a => a.Sequence);
            e.Property(a => a.Sequence).ValueGeneratedNever();
            e.HasIndex(a => new { a.SubjectType, a.SubjectId });
            e.HasIndex(a => a.AtUtc);
            e.HasIndex(a => new { a.Action, a.AtUtc });
        });
        model.Entity<AuditHead>(e =>
        {
            e.ToTable("audit_head");
            e.Property(h => h.Id).ValueGeneratedNever();
        });
    }

    private static void ConfigureOutbox(ModelBuilder model)
    {
        model.Entity<OutboxMessage>(e =>
        {
            e.ToTable("outbox_message");
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Name).HasMaxLength(100);
        });
        model.Entity<OutboxDelivery>(e =>
        {
            e.ToTable("outbox_delivery");
            e.Property(d => d.HandlerKey).HasMaxLength(200);
            e.HasOne(d => d.Message).WithMany().HasForeignKey(d => d.MessageId);
            e.HasIndex(d => d.NextAttemptAtUtc, "ix_outbox_delivery_waiting").HasFilter("done_at_utc IS NULL AND parked_at_utc IS NULL");
        });
    }
}
