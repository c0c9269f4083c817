using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>每夜核验审计日志：reads the whole log, so that a change is found without anybody asking.</summary>
internal sealed class VerifyAudit(AuditWatch watch) : IJob
{
    private static readonly Actor Watchman = Actor.System("日志核验");

    public Task RunAsync(CancellationToken cancel) => watch.CheckAsync(Watchman, AuditTrigger.Scheduler, cancel);
}
