using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>The whole product on a database of its own, with a clock that the test moves. Jobs and the outbox run only when the test says so.</summary>
internal sealed class CmsApp(TestDatabase database, Action<IServiceCollection> configure) : WebApplicationFactory<Program>
{
    private readonly string _dataFolder = Path.Combine(TestFolder.Path, Guid.CreateVersion7().ToString("N"));

    private IWebHostEnvironment? _environment;

    public TestClock Clock { get; } = new();

    public ServerLog Log { get; } = new();

    public bool IsPostgres => database is PostgresTestDatabase;

    public static async Task<CmsApp> StartAsync(DatabaseKind kind, Action<IServiceCollection> configure) =>
        new(await TestDatabase.CopyOfTemplateAsync(kind), configure);

    /// <summary>A second node on the same database: what a load balancer, or a restart, puts in this one's place.</summary>
    public CmsApp AnotherNode() => new(database, configure);

    /// <summary>Runs in a scope of its own, as a request does.</summary>
    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task UseAsync<TService>(Func<TService, Task> act) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<T> ReadAsync<T>(Func<CmsDbContext, Task<T>> read) => UseAsync(read);

    /// <summary>SQL as somebody at the database's own prompt would type it.</summary>
    public Task<int> SqlAsync(string sql) => ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    public async Task<Actor> ActorAsync(Person who)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var id = await db.Users.Where(u => u.UserName == who.UserName).Select(u => u.Id).SingleAsync();
        return (await scope.ServiceProvider.GetRequiredService<ActorLoader>().LoadAsync(id, CancellationToken.None))!;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        // Nobody else disposes these, and each keeps a watcher; a run of hundreds of hosts would use up what one user may have.
        (_environment?.WebRootFileProvider as IDisposable)?.Dispose();
        (_environment?.ContentRootFileProvider as IDisposable)?.Dispose();
        try
        {
            Directory.Delete(_dataFolder, recursive: true);
        }
        catch (IOException)
        {
            // The search index may still be writing its last file, or nothing was ever written; the folder of the whole run goes at its end.
        }
    }

    public ValueTask DropDatabaseAsync() => database.DisposeAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Test");
        builder.ConfigureServices((context, _) => _environment = context.HostingEnvironment);
        builder.UseSetting("Cms:Demo", "false");
        builder.UseSetting("Cms:DataFolder", _dataFolder);
        builder.UseSetting("Cms:Database:Provider", database.Provider);
        builder.UseSetting("Cms:Database:ConnectionString", database.ConnectionString);
        builder.ConfigureLogging(log => log.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            StopBackgroundWork(services);
            configure(services);
        });
    }

    private static void StopBackgroundWork(IServiceCollection services)
    {
        var background = services
            .Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Name != "GenericWebHostService")
            .ToList();
        background.ForEach(s => services.Remove(s));
    }
}
