using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Disclosure;

/// <summary>每夜核对效力 (1.1.08)：the whole library against what is public, so that nothing stays wrong longer than a day.</summary>
internal sealed class FollowAllValidity(FollowValidity follow) : IJob
{
    public Task RunAsync(CancellationToken cancel) => follow.FollowAllAsync(cancel);
}
