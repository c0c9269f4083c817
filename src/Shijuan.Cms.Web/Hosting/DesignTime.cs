using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Data;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>Models of both databases with all modules, for the migration tool and for the drift test. Opens no connection.</summary>
internal static class DesignTime
{
    public static SqliteCmsDbContext Sqlite() =>
        new(new DbContextOptionsBuilder<SqliteCmsDbContext>().UseSqlite("Data Source=design.db").Options, Services());

    public static PostgresCmsDbContext Postgres() =>
        new(new DbContextOptionsBuilder<PostgresCmsDbContext>().UseNpgsql("Host=design").Options, Services());

    private static CmsDbServices Services()
    {
        var services = new ServiceCollection();
        services.AddModules(ProductModules.All());
        var provider = services.BuildServiceProvider();
        return new CmsDbServices(provider.GetServices<IModelContribution>(), [], new SqliteAuditChainLock(), new OutboxSignal(), TimeProvider.System);
    }
}

internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteCmsDbContext>
{
    public SqliteCmsDbContext CreateDbContext(string[] args) => DesignTime.Sqlite();
}

internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresCmsDbContext>
{
    public PostgresCmsDbContext CreateDbContext(string[] args) => DesignTime.Postgres();
}
