using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Core.Web;

/// <summary>视频播放器：a video of a version with its subtitles and poster, which stand at the same place of the order. Immutable.</summary>
/// <param name="SubtitlesUrl">Null only in a draft that the gate would refuse.</param>
public sealed record PlayerView(string Name, string Url, string MediaType, string? SubtitlesUrl, string? PosterUrl)
{
    public const string Partial = "/Media/Public/ShowVideo/_Player.cshtml";

    /// <param name="files">Of one version.</param>
    /// <param name="url">Address of a file, public or behind sign-in.</param>
    public static IReadOnlyList<PlayerView> Of(IReadOnlyCollection<Attachment> files, Func<Attachment, string> url) =>
        files.Where(f => f.Kind == AttachmentKind.Video).OrderBy(f => f.Order).Select(video => new PlayerView(
            Path.GetFileNameWithoutExtension(video.FileName),
            url(video),
            video.MediaType,
            Companion(files, video, AttachmentKind.Subtitles) is { } subtitles ? url(subtitles) : null,
            Companion(files, video, AttachmentKind.Poster) is { } poster ? url(poster) : null)).ToList();

    private static Attachment? Companion(IReadOnlyCollection<Attachment> files, Attachment video, AttachmentKind kind) =>
        files.FirstOrDefault(f => f.Kind == kind && f.Order == video.Order);
}
