using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Media;

/// <summary>视频须有字幕，无论从哪里加入稿件。</summary>
internal sealed class VideoSubtitlesRule : IPublishRule
{
    public string Key => "media.video-subtitles";

    public bool AppliesTo(Candidate candidate) => true;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var video in Silent(candidate.Version.Attachments))
        {
            yield return new Finding("media.video-subtitles.missing", Target.Of(Target.Attachments), video.FileName);
        }
    }

    /// <summary>Videos that nobody can follow without sound: no subtitles stand at their place.</summary>
    internal static IEnumerable<Attachment> Silent(IReadOnlyCollection<Attachment> files) =>
        from file in files
        where file.MediaType.StartsWith("video/", StringComparison.Ordinal)
        where file.Kind != AttachmentKind.Video || !files.Any(s => s.Kind == AttachmentKind.Subtitles && s.Order == file.Order)
        select file;
}
