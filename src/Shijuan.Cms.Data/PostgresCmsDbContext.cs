using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Data;

/// <summary>The database on PostgreSQL: shared by several web nodes.</summary>
internal sealed class PostgresCmsDbContext(DbContextOptions<PostgresCmsDbContext> options, CmsDbServices services) : CmsDbContext(options, services)
{
    public override Task LockItemAsync(int itemId, CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"SELECT 1 FROM content_item WHERE id = {itemId} FOR NO KEY UPDATE", cancel);
}
