namespace Shijuan.Cms.Core.Persistence;

/// <summary>Makes writers of the audit chain wait for each other within a transaction. SQLite has one writer anyway; PostgreSQL takes an advisory lock.</summary>
public interface IAuditChainLock
{
    Task AcquireAsync(CmsDbContext db, CancellationToken cancel);
}
