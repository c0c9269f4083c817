using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>A test on the whole product and a real database. Every class runs once on SQLite and once on PostgreSQL.</summary>
public abstract class CmsTest(DatabaseKind database) : IAsyncLifetime
{
    private CmsApp? _app;

    internal CmsApp App => _app!;

    internal EditorialOffice Office { get; private set; } = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await CmsApp.StartAsync(database, Configure);
        Office = new EditorialOffice(_app);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_app is null)
        {
            return;
        }

        var unexpected = App.Log.Unexpected;
        await App.DisposeAsync();
        await App.DropDatabaseAsync();
        Assert.True(unexpected.Count == 0, "The server complained:\n" + string.Join('\n', unexpected));
    }

    /// <summary>What this class adds to the product or replaces in it, for example a faulty rule.</summary>
    protected virtual void Configure(IServiceCollection services) { }
}
