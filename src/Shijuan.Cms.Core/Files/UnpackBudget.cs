namespace Shijuan.Cms.Core.Files;

/// <summary>Counts what a file really unpacks to, over all its nested archives, and stops it in time. One for each inspection.</summary>
internal sealed class UnpackBudget(FileLimits limits, long packedBytes)
{
    private long _unpacked;
    private int _entries;

    public FileLimits Limits => limits;

    public void AddEntries(int count)
    {
        _entries += count;
        if (_entries > limits.MaxEntries)
            throw new FileRefusedException(FileRefusal.ArchiveBomb, $"压缩包里的文件超过 {limits.MaxEntries} 个，请拆分后上传。");
    }

    public void AddBytes(long count)
    {
        _unpacked += count;
        if (_unpacked > limits.MaxUnpackedBytes)
            throw new FileRefusedException(FileRefusal.ArchiveBomb, $"解压后超过 {limits.MaxUnpackedBytes / 1024 / 1024} MB，无法接收。请拆分后上传。");
        if (_unpacked > limits.RatioJudgedFrom && _unpacked > packedBytes * limits.MaxRatio)
            throw new FileRefusedException(FileRefusal.ArchiveBomb, "压缩比异常，疑似“压缩炸弹”，无法接收。");
    }

    /// <summary>A cheap look ahead at what the directory declares; what is really unpacked is counted all the same.</summary>
    public void CheckDeclared(long declared)
    {
        if (declared > limits.MaxUnpackedBytes - _unpacked)
            throw new FileRefusedException(FileRefusal.ArchiveBomb, $"解压后超过 {limits.MaxUnpackedBytes / 1024 / 1024} MB，无法接收。请拆分后上传。");
    }
}
