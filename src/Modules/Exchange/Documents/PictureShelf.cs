using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Exchange;

/// <summary>文档里的图片：inspected and brought to their web version before anything else sees them. What fails is left out and said.</summary>
internal sealed class PictureShelf(FileInspector inspector, ImagePipeline pipeline, ImportShelf shelf) : IUseCase
{
    /// <summary>One document holds no more.</summary>
    public const int Most = 200;

    public async Task<ReadPicture?> KeepAsync(Stream content, string fileName, NoticeList notices, CancellationToken cancel)
    {
        var verdict = await inspector.InspectAsync(content, fileName, cancel);
        if (verdict is not FileAccepted { Kind: FileKind.Image } accepted)
        {
            notices.Add($"图片没有导入：{(verdict is FileRefused refused ? refused.Message : "格式不是 JPG、PNG、GIF 或 WebP。")}");
            return null;
        }

        try
        {
            var web = (await pipeline.ProcessAsync(content, cancel)).Web;
            await using var bytes = web.OpenRead();
            var blob = await shelf.Files.SaveAsync(bytes, cancel);
            return new ReadPicture(blob.Sha256, Path.ChangeExtension(accepted.SafeFileName, web.Extension), web.MediaType, blob.Size);
        }
        catch (FileRefusedException e)
        {
            // The header promised a picture that cannot be decoded.
            notices.Add($"图片没有导入：{e.Message}");
            return null;
        }
    }
}
