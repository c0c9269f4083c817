using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Retention;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>每夜按保存期清理。</summary>
internal sealed class TrimRecords(RecordKeeping records) : IJob
{
    public Task RunAsync(CancellationToken cancel) => records.TrimAsync(cancel);
}
