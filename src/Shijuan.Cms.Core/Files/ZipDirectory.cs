using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Shijuan.Cms.Core.Files;

/// <summary>One entry as the archive's directory declares it; nothing about it is believed until it has been unpacked.</summary>
internal sealed record ZipEntryRecord(string Name, int Flags, int Method, long PackedSize, long Size, int UnixMode, long DataStart)
{
    public bool IsDirectory => Name.EndsWith('/');

    public bool IsEncrypted => (Flags & 0x41) != 0 || Method == 99;

    public bool IsLink => (UnixMode & 0xF000) is not (0 or 0x8000 or 0x4000);
}

/// <summary>
/// Reads a ZIP directory strictly. It is written here because a general reader forgives what an attack needs: overlapping
/// entries, local headers that disagree with the directory, data before the first entry, a directory of a million rows.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const uint EndMark = 0x06054B50;
    private const uint EntryMark = 0x02014B50;
    private const uint LocalMark = 0x04034B50;

    /// <summary>Where the archive's end record starts, or -1; only a consistent one counts, so chance bytes do not.</summary>
    public static async Task<long> FindEndAsync(Stream file, CancellationToken cancel)
    {
        var length = (int)Math.Min(file.Length, EndLength + ushort.MaxValue);
        if (length < EndLength) return -1;
        var tail = new byte[length];
        file.Position = file.Length - length;
        await file.ReadExactlyAsync(tail, cancel);
        for (var at = length - EndLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) != EndMark) continue;
            if (at + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 20)) == length) return file.Length - length + at;
        }

        return -1;
    }

    public static async Task<IReadOnlyList<ZipEntryRecord>> ReadAsync(Stream file, UnpackBudget budget, CancellationToken cancel)
    {
        var endAt = await FindEndAsync(file, cancel);
        if (endAt < 0) throw Damaged();
        var end = await BytesAsync(file, endAt, EndLength, cancel);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        long size = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12));
        long start = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        if (count == ushort.MaxValue || size == uint.MaxValue || start == uint.MaxValue || start + size != endAt) throw Damaged();
        if (BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(8)) != count) throw Damaged();
        budget.AddEntries(count);

        var entries = new List<ZipEntryRecord>(count);
        var ranges = new List<(long Start, long End)>(count);
        var at = start;
        for (var i = 0; i < count; i++)
        {
            (var entry, var localStart, at) = await EntryAsync(file, at, endAt, cancel);
            entries.Add(entry);
            ranges.Add((localStart, entry.DataStart + entry.PackedSize));
        }

        if (at != endAt) throw Damaged();
        CheckRanges(ranges, start);
        budget.CheckDeclared(entries.Sum(entry => entry.Size));
        return entries;
    }

    public static Stream Open(Stream file, ZipEntryRecord entry, UnpackBudget budget)
    {
        var packed = new SliceStream(file, entry.DataStart, entry.PackedSize);
        return entry.Method switch
        {
            0 when entry.PackedSize == entry.Size => new CountedStream(packed, budget, entry.Size),
            8 => new CountedStream(new DeflateStream(packed, CompressionMode.Decompress), budget, entry.Size),
            _ => throw Damaged(),
        };
    }

    private static async Task<(ZipEntryRecord Entry, long LocalStart, long Next)> EntryAsync(Stream file, long at, long endAt, CancellationToken cancel)
    {
        if (at + 46 > endAt) throw Damaged();
        var row = await BytesAsync(file, at, 46, cancel);
        if (BinaryPrimitives.ReadUInt32LittleEndian(row) != EntryMark) throw Damaged();
        int flags = BinaryPrimitives.ReadUInt16LittleEndian(row.AsSpan(8));
        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(row.AsSpan(28));
        var next = at + 46 + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(row.AsSpan(30)) + BinaryPrimitives.ReadUInt16LittleEndian(row.AsSpan(32));
        if (next > endAt) throw Damaged();
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(row.AsSpan(20));
        long size = BinaryPrimitives.ReadUInt32LittleEndian(row.AsSpan(24));
        long localStart = BinaryPrimitives.ReadUInt32LittleEndian(row.AsSpan(42));
        if (packed == uint.MaxValue || size == uint.MaxValue || localStart == uint.MaxValue) throw Damaged();
        var name = await BytesAsync(file, at + 46, nameLength, cancel);

        if (localStart + 30 + nameLength > endAt) throw Damaged();
        var local = await BytesAsync(file, localStart, 30, cancel);
        if (BinaryPrimitives.ReadUInt32LittleEndian(local) != LocalMark
            || BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(26)) != nameLength
            || BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(8)) != BinaryPrimitives.ReadUInt16LittleEndian(row.AsSpan(10))
            || !(await BytesAsync(file, localStart + 30, nameLength, cancel)).AsSpan().SequenceEqual(name)) throw Damaged();
        var dataStart = localStart + 30 + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(28));

        var entry = new ZipEntryRecord(
            // Names in an old Chinese encoding are only compared and judged, never written to disk.
            ((flags & 0x800) != 0 ? Encoding.UTF8 : Encoding.Latin1).GetString(name),
            flags | BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(6)),
            BinaryPrimitives.ReadUInt16LittleEndian(row.AsSpan(10)),
            packed,
            size,
            row[5] == 3 ? BinaryPrimitives.ReadUInt16LittleEndian(row.AsSpan(40)) : 0,
            dataStart);
        return (entry, localStart, next);
    }

    private static void CheckRanges(List<(long Start, long End)> ranges, long directoryStart)
    {
        ranges.Sort();
        var free = 0L;
        foreach (var (start, end) in ranges)
        {
            if (start < free || end > directoryStart || (free == 0 && start != 0))
                throw new FileRefusedException(FileRefusal.ArchiveBomb, "压缩包内部结构异常（内容互相重叠），无法接收。");
            free = end;
        }
    }

    private static async Task<byte[]> BytesAsync(Stream file, long at, int count, CancellationToken cancel)
    {
        var bytes = new byte[count];
        file.Position = at;
        await file.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    private static FileRefusedException Damaged() => new(FileRefusal.Damaged, "压缩包已损坏或格式不规范，请重新生成后上传。");
}
