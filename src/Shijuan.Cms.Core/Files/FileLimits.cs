namespace Shijuan.Cms.Core.Files;

/// <summary>文件限额: what an uploaded file may measure. Sizes are in bytes. Immutable.</summary>
public sealed record FileLimits
{
    public long MaxBytes { get; init; } = 50L * 1024 * 1024;

    public long MaxImageBytes { get; init; } = 20L * 1024 * 1024;

    public long MaxVideoBytes { get; init; } = 500L * 1024 * 1024;

    /// <summary>All that a file unpacks to, nested archives included.</summary>
    public long MaxUnpackedBytes { get; init; } = 500L * 1024 * 1024;

    /// <summary>Unpacked size over packed size; judged once more than <see cref="RatioJudgedFrom"/> has been unpacked.</summary>
    public int MaxRatio { get; init; } = 200;

    public long RatioJudgedFrom { get; init; } = 1024 * 1024;

    /// <summary>Entries of an archive, nested archives included.</summary>
    public int MaxEntries { get; init; } = 5_000;

    /// <summary>The archive itself is the first.</summary>
    public int MaxArchiveDepth { get; init; } = 3;

    public int MaxXmlDepth { get; init; } = 256;

    public long MaxXmlPartBytes { get; init; } = 64L * 1024 * 1024;

    public long MaxPixels { get; init; } = 50_000_000;

    public long MaxBytesOf(FileKind kind) => kind switch
    {
        FileKind.Image => Math.Min(MaxImageBytes, MaxBytes),
        FileKind.Video => MaxVideoBytes,
        _ => MaxBytes,
    };
}
