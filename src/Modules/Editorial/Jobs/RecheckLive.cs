using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Editorial;

/// <summary>复查公开内容：begins the run of the night, and carries on with a run that somebody asked for or that broke off.</summary>
internal sealed class RecheckLive(IServiceScopeFactory scopes) : IJob
{
    public const string Key = "editorial.recheck-live";

    private readonly string _owner = Guid.CreateVersion7().ToString("N");

    public async Task RunAsync(CancellationToken cancel)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Recheck>().BeginDailyAsync(cancel);
        }

        while (await StepAsync(cancel))
        {
        }
    }

    private async Task<bool> StepAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Recheck>().StepAsync(_owner, cancel);
    }
}
