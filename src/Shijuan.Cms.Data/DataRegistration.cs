using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Data;

/// <summary>Chooses the database once at start.</summary>
public static class DataRegistration
{
    public static IServiceCollection AddCmsDatabase(this IServiceCollection services, DatabaseOptions options, string dataFolder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<CmsDbServices>();
        return options.Provider switch
        {
            "Sqlite" => services.AddSqlite(options.ConnectionString.Length > 0 ? options.ConnectionString : $"Data Source={Path.Combine(dataFolder, "cms.db")}"),
            "Postgres" => services.AddPostgres(options.ConnectionString),
            _ => throw new InvalidOperationException($"Cms:Database:Provider 只能是 Sqlite 或 Postgres，不能是“{options.Provider}”。"),
        };
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services, string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        services.AddSingleton<IAuditChainLock, SqliteAuditChainLock>();
        services.AddDbContext<CmsDbContext, SqliteCmsDbContext>(o => o
            .UseSqlite(connection)
            .AddInterceptors(SqliteDurability.Instance)
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning)));
        return services;
    }

    private static IServiceCollection AddPostgres(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<IAuditChainLock, PostgresAuditChainLock>();
        services.AddDbContext<CmsDbContext, PostgresCmsDbContext>(o => o
            .UseNpgsql(connectionString)
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning)));
        return services;
    }
}
