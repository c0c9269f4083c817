using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Exchange;

/// <summary>接口上传：inspected and filed like an upload of a person; the same file twice is the same file.</summary>
internal sealed class UploadToDraft(FileInspector inspector, ImagePipeline pipeline, FileStore store, DraftFiles files) : IUseCase
{
    public async Task<UploadOutcome> AddAsync(ApiCaller caller, ContentItem item, AttachmentKind kind, IFormFile file, CancellationToken cancel)
    {
        await using var bytes = file.OpenReadStream();
        var verdict = await inspector.InspectAsync(bytes, file.FileName, cancel);
        if (verdict is not FileAccepted accepted)
        {
            return new UploadOutcome.Refused(verdict is FileRefused refused ? refused.Message : "文件没有通过检查。");
        }

        if (kind == AttachmentKind.Image && accepted.Kind != FileKind.Image)
        {
            return new UploadOutcome.Refused("这不是图片。正文里只能插入 JPG、PNG、GIF、WebP 图片。");
        }

        try
        {
            var attachment = await StoreAsync(kind, accepted, bytes, item, cancel);
            if (item.Current.Attachments.FirstOrDefault(a => a.Kind == kind && a.Sha256 == attachment.Sha256) is { } present)
            {
                return new UploadOutcome.Present(present, item.Revision);
            }

            var outcome = await files.AddAsync(caller.Actor, item.Id, attachment, cancel);
            return outcome is DraftOutcome.Done done ? new UploadOutcome.Added(attachment, done.Item.Revision) : new UploadOutcome.Failed(outcome);
        }
        catch (FileRefusedException e)
        {
            // The header promised a picture that cannot be decoded.
            return new UploadOutcome.Refused(e.Message);
        }
    }

    private async Task<Attachment> StoreAsync(AttachmentKind kind, FileAccepted accepted, Stream bytes, ContentItem item, CancellationToken cancel)
    {
        var order = item.Current.Attachments.Where(a => a.Kind == kind).Select(a => a.Order).DefaultIfEmpty(0).Max() + 1;
        if (kind == AttachmentKind.File)
        {
            bytes.Position = 0;
            var blob = await store.SaveAsync(bytes, cancel);
            return new Attachment(kind, blob.Sha256, accepted.SafeFileName, accepted.MediaType, blob.Size, order);
        }

        var web = (await pipeline.ProcessAsync(bytes, cancel)).Web;
        await using var content = web.OpenRead();
        var picture = await store.SaveAsync(content, cancel);
        return new Attachment(kind, picture.Sha256, Path.ChangeExtension(accepted.SafeFileName, web.Extension), web.MediaType, picture.Size, order);
    }
}

/// <summary>接口上传的结果：closed.</summary>
internal abstract record UploadOutcome
{
    private UploadOutcome() { }

    public sealed record Added(Attachment File, int Revision) : UploadOutcome;

    public sealed record Present(Attachment File, int Revision) : UploadOutcome;

    public sealed record Refused(string Message) : UploadOutcome;

    public sealed record Failed(DraftOutcome Outcome) : UploadOutcome;
}
