using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>栏目更新：lets the clocks of the columns follow what is published.</summary>
internal sealed class FollowColumns(ColumnFreshness freshness) : IJob
{
    public Task RunAsync(CancellationToken cancel) => freshness.FollowAsync(cancel);
}
