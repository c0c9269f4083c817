using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Exchange;

/// <summary>Tables of the module.</summary>
internal sealed class ExchangeModel : IModelContribution
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<ApiToken>(e =>
        {
            e.ToTable("api_token");
            e.Property(t => t.Name).HasMaxLength(60);
            e.Property(t => t.Prefix).HasMaxLength(20);
            e.Property(t => t.SecretHash).HasMaxLength(64);
            e.HasIndex(t => t.Prefix).IsUnique();
            e.HasOne<OrgUnit>().WithMany().HasForeignKey(t => t.UnitId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<CmsUser>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ApiPush>(e =>
        {
            e.ToTable("api_push");
            e.Property(p => p.Key).HasMaxLength(PushDraft.LongestKey);
            e.Property(p => p.BodySha256).HasMaxLength(64);
            e.HasIndex(p => new { p.AccountId, p.Key }).IsUnique();
            e.HasOne<ContentItem>().WithMany().HasForeignKey(p => p.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        ImportModel.Configure(model);
    }
}
