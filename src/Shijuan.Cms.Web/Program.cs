using Shijuan.Cms.Web.Hosting;

var app = CmsHost.Build(args);
if (await CmsCommands.TryRunAsync(app, args) is { } exitCode)
{
    return exitCode;
}

await CmsHost.PrepareAsync(app, CancellationToken.None);
await app.RunAsync();
return 0;

/// <summary>Entry point; public so that the test host can name it.</summary>
public sealed partial class Program;
