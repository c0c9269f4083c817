using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Media;

/// <summary>清理没有完成的上传：what expired goes with its bytes. Safe to run twice.</summary>
internal sealed class CleanUploads(MediaUploads uploads) : IJob
{
    public const string Key = "media.clean-uploads";

    public Task RunAsync(CancellationToken cancel) => uploads.CleanAsync(cancel);
}
