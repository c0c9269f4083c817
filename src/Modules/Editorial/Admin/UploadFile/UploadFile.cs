using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Editorial;

/// <summary>上传：inspect, store, attach. Of a picture only the web version is kept: upright, without metadata.</summary>
internal sealed class UploadFile(FileInspector inspector, ImagePipeline pictures, FileStore store, DraftAttachments attachments) : IUseCase
{
    public async Task<UploadResult> AddAttachmentAsync(Actor actor, OpenedItem opened, IFormFile file, CancellationToken cancel)
    {
        await using var bytes = file.OpenReadStream();
        switch (await inspector.InspectAsync(bytes, file.FileName, cancel))
        {
            case FileAccepted accepted:
                bytes.Position = 0;
                var blob = await store.SaveAsync(bytes, cancel);
                var upload = new StoredUpload(blob.Sha256, accepted.SafeFileName, accepted.MediaType, blob.Size);
                return new UploadResult(blob.Sha256, await attachments.AddAsync(actor, opened, AttachmentKind.File, upload, cancel));
            case FileRefused refused:
                return Refused(refused.Message);
            default:
                return Refused("文件没有通过检查。");
        }
    }

    public async Task<UploadResult> AddPictureAsync(Actor actor, OpenedItem opened, IFormFile file, CancellationToken cancel)
    {
        await using var bytes = file.OpenReadStream();
        var verdict = await inspector.InspectAsync(bytes, file.FileName, cancel);
        if (verdict is not FileAccepted { Kind: FileKind.Image } accepted)
        {
            return Refused(verdict is FileRefused refused ? refused.Message : "这不是图片。正文里只能插入 JPG、PNG、GIF、WebP 图片。");
        }

        try
        {
            var web = (await pictures.ProcessAsync(bytes, cancel)).Web;
            await using var content = web.OpenRead();
            var blob = await store.SaveAsync(content, cancel);
            var upload = new StoredUpload(blob.Sha256, Path.ChangeExtension(accepted.SafeFileName, web.Extension), web.MediaType, blob.Size);
            return new UploadResult(blob.Sha256, await attachments.AddAsync(actor, opened, AttachmentKind.Image, upload, cancel));
        }
        catch (FileRefusedException e)
        {
            // The header promised a picture that cannot be decoded.
            return Refused(e.Message);
        }
    }

    private static UploadResult Refused(string message) =>
        new("", new AttachmentChange.Refused(StatusCodes.Status422UnprocessableEntity, message));
}

/// <summary>上传结果。Immutable.</summary>
internal sealed record UploadResult(string Sha256, AttachmentChange Change);
