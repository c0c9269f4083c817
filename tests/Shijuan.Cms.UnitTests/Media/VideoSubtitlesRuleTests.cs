using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Media;
using Xunit;

namespace Shijuan.Cms.UnitTests.Media;

public sealed class VideoSubtitlesRuleTests
{
    private static readonly Attachment Video = File(AttachmentKind.Video, "讲解.mp4", "video/mp4", 1);

    [Fact]
    public void A_video_with_subtitles_at_its_place_passes() =>
        Assert.Empty(VideoSubtitlesRule.Silent([Video, File(AttachmentKind.Subtitles, "讲解.vtt", "text/vtt", 1)]));

    [Fact]
    public void Subtitles_of_another_video_do_not_count() =>
        Assert.Equal([Video], VideoSubtitlesRule.Silent([Video, File(AttachmentKind.Subtitles, "别的.vtt", "text/vtt", 2)]));

    [Fact]
    public void A_video_hidden_among_the_files_is_found() =>
        Assert.Single(VideoSubtitlesRule.Silent([File(AttachmentKind.File, "讲解.webm", "video/webm", 1), File(AttachmentKind.Subtitles, "讲解.vtt", "text/vtt", 1)]));

    private static Attachment File(AttachmentKind kind, string name, string mediaType, int order) => new(kind, new string('a', 64), name, mediaType, 1, order);
}
