namespace Shijuan.Cms.Core.Media;

/// <summary>素材文件：the bytes of one revision of an asset in one shape, by content hash. Never changed; a replacement adds rows, so the old bytes stay in the history.</summary>
public sealed class MediaFile
{
    private MediaFile() { }

    public MediaFile(int revision, MediaShape shape, string sha256, string mediaType, long size, int width, int height, int? addedById, DateTime addedAtUtc)
    {
        Revision = revision;
        Shape = shape;
        Sha256 = sha256;
        MediaType = mediaType;
        Size = size;
        Width = width;
        Height = height;
        AddedById = addedById;
        AddedAtUtc = addedAtUtc;
    }

    public int Id { get; private set; }
    public int AssetId { get; private set; }

    /// <summary>1, 2, 3 … within the asset.</summary>
    public int Revision { get; private set; }

    public MediaShape Shape { get; private set; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    public string MediaType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Pixels; 0 for what is no picture.</summary>
    public int Width { get; private set; }

    /// <summary>Pixels; 0 for what is no picture.</summary>
    public int Height { get; private set; }

    public int? AddedById { get; private set; }
    public DateTime AddedAtUtc { get; private set; }
}
