using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Retention;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>每夜按保存期清理。Not while the wall clock has just jumped: a year too far ahead would empty every class at once.</summary>
internal sealed class TrimRecords(RecordKeeping records, ClockGuard clock) : IJob
{
    public Task RunAsync(CancellationToken cancel) => clock.IsSteady() ? records.TrimAsync(cancel) : Task.CompletedTask;
}
