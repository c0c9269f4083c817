using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Data;

/// <summary>SQLite admits one write transaction at a time: nothing to do.</summary>
internal sealed class SqliteAuditChainLock : IAuditChainLock
{
    public Task AcquireAsync(CmsDbContext db, CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>PostgreSQL: an advisory lock that the transaction releases.</summary>
internal sealed class PostgresAuditChainLock : IAuditChainLock
{
    public Task AcquireAsync(CmsDbContext db, CancellationToken cancel) =>
        // 0x736A = "sj": any constant of our own serves.
        db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(29546)", cancel);
}
