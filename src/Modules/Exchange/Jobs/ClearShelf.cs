using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Exchange;

/// <summary>清理导入暂存：previews that nobody turned into a draft.</summary>
internal sealed class ClearShelf(ImportShelf shelf, TimeProvider time) : IJob
{
    public Task RunAsync(CancellationToken cancel)
    {
        shelf.Clear(time.GetUtcNow().UtcDateTime);
        return Task.CompletedTask;
    }
}
