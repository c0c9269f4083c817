namespace Shijuan.Cms.Core.Content;

/// <summary>附件或插图：a file of one version, stored by content hash. Its visibility is that of its version. Frozen with it.</summary>
public sealed class Attachment
{
    private Attachment() { }

    public Attachment(AttachmentKind kind, string sha256, string fileName, string mediaType, long size, int order)
    {
        Kind = kind;
        Sha256 = sha256;
        FileName = fileName;
        MediaType = mediaType;
        Size = size;
        Order = order;
    }

    public int Id { get; private set; }
    public int VersionId { get; private set; }
    public AttachmentKind Kind { get; private set; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Name shown to citizens and used for the download.</summary>
    public string FileName { get; private set; } = "";

    public string MediaType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    public int Order { get; private set; }

    internal Attachment CopyAs(int order) => new(Kind, Sha256, FileName, MediaType, Size, order);
}

/// <summary>文件用途。</summary>
public enum AttachmentKind
{
    /// <summary>附件，列在正文之后供下载。</summary>
    File = 1,

    /// <summary>插图，出现在正文之中。</summary>
    Image = 2,

    /// <summary>视频，在正文之后播放；its subtitles and poster have the same <see cref="Attachment.Order"/>.</summary>
    Video = 3,

    /// <summary>视频的字幕（WebVTT）。</summary>
    Subtitles = 4,

    /// <summary>视频的封面。</summary>
    Poster = 5,
}
