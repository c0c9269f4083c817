namespace Shijuan.Cms.Core.Media;

/// <summary>媒体库限额。Sizes are in bytes. Immutable.</summary>
public sealed record MediaLimits
{
    /// <summary>All revisions of all assets of a unit, and what is on its way.</summary>
    public long UnitBytes { get; init; } = 20L * 1024 * 1024 * 1024;

    /// <summary>Uploads that one person may have on the way.</summary>
    public int OpenUploads { get; init; } = 40;

    /// <summary>The most that one request of an upload may bring.</summary>
    public int ChunkBytes { get; init; } = 4 * 1024 * 1024;

    public TimeSpan UploadLifetime { get; init; } = TimeSpan.FromHours(24);
}

/// <summary>未完成上传所在的文件夹。</summary>
public sealed record UploadFolder(string Path);
