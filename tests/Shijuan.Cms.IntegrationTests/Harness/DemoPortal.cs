using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>演示站：its database as the first start in demo mode fills it, at the time of today. Nothing is served and no job runs. SQLite only: what counts here is the content.</summary>
public sealed class DemoPortal : IAsyncLifetime
{
    private WebApplication? _app;

    internal DateTime UtcNow => Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    internal DateOnly Today => ChinaTime.DateOf(UtcNow);

    internal WorkCalendar Calendar => Services.GetRequiredService<WorkCalendar>();

    private IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        var folder = Path.Combine(TestFolder.Path, "demo");
        _app = CmsHost.Build(["--Cms:Demo", "true", "--Cms:DataFolder", folder, "--Cms:PasswordIterations", "1000", "--Logging:LogLevel:Default", "Warning"]);
        await CmsHost.PrepareAsync(_app, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    /// <summary>Runs in a scope of its own, as a request does.</summary>
    internal async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    internal async Task UseAsync<TService>(Func<TService, Task> act) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    internal Task<T> ReadAsync<T>(Func<CmsDbContext, Task<T>> read) => UseAsync(read);
}
