using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Data;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.UnitTests.Data;

/// <summary>Both migration sets hold exactly what the model says. Needs no server.</summary>
public sealed class MigrationDriftTests
{
    [Fact]
    public void The_migrations_for_SQLite_are_up_to_date()
    {
        using var db = DesignTime.Sqlite();
        Assert.False(db.Database.HasPendingModelChanges(), "Run bin/add-migration NAME.");
    }

    [Fact]
    public void The_migrations_for_PostgreSQL_are_up_to_date()
    {
        using var db = DesignTime.Postgres();
        Assert.False(db.Database.HasPendingModelChanges(), "Run bin/add-migration NAME.");
    }

    [Fact]
    public void Both_sets_have_the_same_migrations()
    {
        using var sqlite = DesignTime.Sqlite();
        using var postgres = DesignTime.Postgres();
        Assert.Equal(Names(sqlite), Names(postgres));
    }

    [Fact]
    public void A_column_without_a_migration_is_reported()
    {
        using var sqlite = new SqliteCmsDbContext(new DbContextOptionsBuilder<SqliteCmsDbContext>().UseSqlite("Data Source=planted.db").ReplaceModelCache().Options, Planted());
        Assert.True(sqlite.Database.HasPendingModelChanges());
        using var postgres = new PostgresCmsDbContext(new DbContextOptionsBuilder<PostgresCmsDbContext>().UseNpgsql("Host=planted").ReplaceModelCache().Options, Planted());
        Assert.True(postgres.Database.HasPendingModelChanges());
    }

    private static IEnumerable<string> Names(DbContext db) =>
        db.GetService<IMigrationsAssembly>().Migrations.Keys.Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]);

    private static CmsDbServices Planted()
    {
        var services = new ServiceCollection();
        services.AddModules(ProductModules.All());
        services.AddSingleton<IModelContribution, PlantedColumn>();
        return new CmsDbServices(
            services.BuildServiceProvider().GetServices<IModelContribution>(), [], new SqliteAuditChainLock(), new OutboxSignal(), TimeProvider.System);
    }

    private sealed class PlantedColumn : IModelContribution
    {
        public void Configure(ModelBuilder model) => model.Entity<Core.Settings.Setting>().Property<string>("Planted");
    }
}

internal static class OwnModelCache
{
    /// <summary>The planted model must not be shared with the real one.</summary>
    public static DbContextOptionsBuilder<TContext> ReplaceModelCache<TContext>(this DbContextOptionsBuilder<TContext> options)
        where TContext : DbContext =>
        options.ReplaceService<IModelCacheKeyFactory, FreshModelEachTime>();

    private sealed class FreshModelEachTime : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => new();
    }
}
