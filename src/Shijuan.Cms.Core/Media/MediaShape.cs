namespace Shijuan.Cms.Core.Media;

/// <summary>文件形态：which bytes of a revision these are. The crops are made around the focal point when somebody uses them.</summary>
public enum MediaShape
{
    /// <summary>原图或原文件。</summary>
    Whole = 1,

    /// <summary>16:9 横幅。</summary>
    Wide = 2,

    /// <summary>4:3。</summary>
    Classic = 3,

    /// <summary>1:1 方图。</summary>
    Square = 4,

    /// <summary>缩略图，只在后台显示。</summary>
    Thumbnail = 5,

    /// <summary>视频的字幕（WebVTT）。</summary>
    Subtitles = 6,

    /// <summary>视频的封面。</summary>
    Poster = 7,
}

/// <summary>形态的名称和宽高比。</summary>
public static class MediaShapes
{
    public static readonly IReadOnlyList<MediaShape> Crops = [MediaShape.Wide, MediaShape.Classic, MediaShape.Square];

    public static string NameOf(MediaShape shape) => shape switch
    {
        MediaShape.Whole => "原文件",
        MediaShape.Wide => "16:9 横幅",
        MediaShape.Classic => "4:3",
        MediaShape.Square => "1:1 方图",
        MediaShape.Thumbnail => "缩略图",
        MediaShape.Subtitles => "字幕",
        _ => "封面",
    };

    /// <summary>Null for a shape that is no crop.</summary>
    public static (int Width, int Height)? RatioOf(MediaShape shape) => shape switch
    {
        MediaShape.Wide => (16, 9),
        MediaShape.Classic => (4, 3),
        MediaShape.Square => (1, 1),
        _ => null,
    };
}
