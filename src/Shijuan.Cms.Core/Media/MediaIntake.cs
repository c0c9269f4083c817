using Shijuan.Cms.Core.Files;

namespace Shijuan.Cms.Core.Media;

/// <summary>素材入库前的处理：inspects bytes and stores what may be used of them. Of a picture only the web version is kept: upright, without the place and camera of the original.</summary>
public sealed class MediaIntake(FileInspector inspector, ImagePipeline pictures, FileStore store)
{
    private const int ThumbnailWidth = 480;

    /// <param name="bytes">Readable and seekable.</param>
    /// <param name="fileName">As the browser sent it.</param>
    /// <param name="cancel">Stops between two steps.</param>
    public async Task<IntakeResult> TakeAsync(Stream bytes, string fileName, CancellationToken cancel)
    {
        switch (await inspector.InspectAsync(bytes, fileName, cancel))
        {
            case FileAccepted { Kind: FileKind.Image } accepted:
                return await PictureAsync(bytes, accepted, cancel);
            case FileAccepted accepted:
                bytes.Position = 0;
                var blob = await store.SaveAsync(bytes, cancel);
                return new IntakeResult.Taken(accepted.Kind, accepted.SafeFileName, [new PreparedFile(MediaShape.Whole, blob.Sha256, accepted.MediaType, blob.Size)]);
            case FileRefused refused:
                return new IntakeResult.Refused(refused.Message);
            default:
                return new IntakeResult.Refused("文件没有通过检查。");
        }
    }

    /// <summary>封面：a picture of its own, or refused.</summary>
    public async Task<IntakeResult> TakePosterAsync(Stream bytes, string fileName, CancellationToken cancel) =>
        await TakeAsync(bytes, fileName, cancel) switch
        {
            IntakeResult.Taken { Kind: FileKind.Image } picture =>
                picture with { Files = [picture.Files.First(f => f.Shape == MediaShape.Whole) with { Shape = MediaShape.Poster }, .. picture.Files.Where(f => f.Shape == MediaShape.Thumbnail)] },
            IntakeResult.Refused refused => refused,
            _ => new IntakeResult.Refused("封面要用图片：JPG、PNG、GIF 或 WebP。"),
        };

    /// <summary>字幕：WebVTT that a browser can follow, or refused with the line that is wrong.</summary>
    public async Task<IntakeResult> TakeSubtitlesAsync(Stream bytes, string fileName, CancellationToken cancel)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; whole.Length <= WebVtt.MaxBytes && (read = await bytes.ReadAsync(buffer, cancel)) > 0;)
        {
            whole.Write(buffer, 0, read);
        }

        if (WebVtt.FaultOf(whole.GetBuffer().AsSpan(0, (int)whole.Length)) is { } fault)
        {
            return new IntakeResult.Refused(fault);
        }

        whole.Position = 0;
        var blob = await store.SaveAsync(whole, cancel);
        return new IntakeResult.Taken(FileKind.Text, SafeFileName.From(fileName), [new PreparedFile(MediaShape.Subtitles, blob.Sha256, "text/vtt", blob.Size)]);
    }

    /// <summary>裁切：cut around the focal point and stored.</summary>
    /// <exception cref="FileRefusedException">The stored picture cannot be decoded.</exception>
    public async Task<PreparedFile> CropAsync(MediaFile whole, MediaShape shape, double focalX, double focalY, CancellationToken cancel)
    {
        var version = await CutAsync(whole, shape, focalX, focalY, cancel);
        await using var content = version.OpenRead();
        var blob = await store.SaveAsync(content, cancel);
        return new PreparedFile(shape, blob.Sha256, version.MediaType, blob.Size, version.Width, version.Height);
    }

    /// <summary>A crop that is only looked at.</summary>
    /// <exception cref="FileRefusedException">The stored picture cannot be decoded.</exception>
    public async Task<ImageVersion> CutAsync(MediaFile whole, MediaShape shape, double focalX, double focalY, CancellationToken cancel)
    {
        var ratio = MediaShapes.RatioOf(shape) ?? throw new ArgumentOutOfRangeException(nameof(shape));
        await using var bytes = store.OpenRead(whole.Sha256) ?? throw new FileRefusedException(FileRefusal.Damaged, "这张图片的文件不在文件库里，请重新上传。");
        return await ImagePipeline.CropAsync(bytes, FocalCrop.Of(whole.Width, whole.Height, ratio, focalX, focalY), cancel);
    }

    /// <summary>已在文件库里的图片：its measures and a thumbnail, without making new bytes of the picture itself. Null when it cannot be read.</summary>
    internal async Task<IReadOnlyList<PreparedFile>?> KnownPictureAsync(PreparedFile picture, CancellationToken cancel)
    {
        await using var bytes = store.OpenRead(picture.Sha256);
        if (bytes is null)
        {
            return null;
        }

        try
        {
            var versions = await pictures.ProcessAsync(bytes, cancel);
            return [picture with { Width = versions.Web.Width, Height = versions.Web.Height }, .. await ThumbnailAsync(versions, cancel)];
        }
        catch (FileRefusedException)
        {
            // Stored long ago by another way and not readable as a picture now.
            return null;
        }
    }

    internal bool Holds(string sha256) => store.Exists(sha256);

    private async Task<IntakeResult> PictureAsync(Stream bytes, FileAccepted accepted, CancellationToken cancel)
    {
        try
        {
            var versions = await pictures.ProcessAsync(bytes, cancel);
            var whole = await SavedAsync(versions.Web, MediaShape.Whole, cancel);
            var name = Path.ChangeExtension(accepted.SafeFileName, versions.Web.Extension);
            return new IntakeResult.Taken(FileKind.Image, name, [whole, .. await ThumbnailAsync(versions, cancel)]);
        }
        catch (FileRefusedException e)
        {
            // The header promised a picture that cannot be decoded.
            return new IntakeResult.Refused(e.Message);
        }
    }

    private async Task<IReadOnlyList<PreparedFile>> ThumbnailAsync(ImageSet versions, CancellationToken cancel) =>
        versions.Narrow.FirstOrDefault(n => n.Width == ThumbnailWidth) is { } narrow ? [await SavedAsync(narrow, MediaShape.Thumbnail, cancel)] : [];

    private async Task<PreparedFile> SavedAsync(ImageVersion version, MediaShape shape, CancellationToken cancel)
    {
        await using var content = version.OpenRead();
        var blob = await store.SaveAsync(content, cancel);
        return new PreparedFile(shape, blob.Sha256, version.MediaType, blob.Size, version.Width, version.Height);
    }
}

/// <summary>入库处理的结果。Closed and immutable.</summary>
public abstract record IntakeResult
{
    private IntakeResult() { }

    public sealed record Taken(FileKind Kind, string Name, IReadOnlyList<PreparedFile> Files) : IntakeResult;

    public sealed record Refused(string Message) : IntakeResult;
}
