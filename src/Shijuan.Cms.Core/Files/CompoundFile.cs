using System.Buffers.Binary;
using System.Text;

namespace Shijuan.Cms.Core.Files;

/// <summary>Reads the names of the streams in an OLE compound file (doc, xls, ppt, wps, et), which tell what it is and what hides in it.</summary>
internal static class CompoundFile
{
    private const uint EndOfChain = 0xFFFFFFFE;
    private const int MaxDirectorySectors = 4096;

    public static async Task<IReadOnlySet<string>> EntryNamesAsync(Stream file, CancellationToken cancel)
    {
        var header = new byte[512];
        file.Position = 0;
        if (await file.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancel) < header.Length) throw Damaged();
        int shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12)) throw Damaged();

        var names = new HashSet<string>(StringComparer.Ordinal);
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48));
        for (var read = 0; sector < EndOfChain; read++)
        {
            if (read == MaxDirectorySectors) throw Damaged();
            AddNames(names, await SectorAsync(file, sector, shift, cancel));
            sector = await NextAsync(file, header, sector, shift, cancel);
        }

        return names;
    }

    private static void AddNames(HashSet<string> names, ReadOnlySpan<byte> directory)
    {
        for (var at = 0; at + 128 <= directory.Length; at += 128)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(directory[(at + 64)..]);
            if (directory[at + 66] != 0 && length is >= 2 and <= 64) names.Add(Encoding.Unicode.GetString(directory.Slice(at, length - 2)));
        }
    }

    // The header lists the first 109 sectors of the allocation table: 6.8 MB of 512-byte sectors; later ones are chained.
    private static async Task<uint> NextAsync(Stream file, byte[] header, uint sector, int shift, CancellationToken cancel)
    {
        var perSector = (1u << shift) / 4;
        var index = sector / perSector;
        var table = header.AsMemory(76, 436);
        var slots = 109u;
        var chained = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(68));
        for (var read = 0; index >= slots; read++)
        {
            if (read == MaxDirectorySectors || chained >= EndOfChain) throw Damaged();
            index -= slots;
            table = await SectorAsync(file, chained, shift, cancel);
            slots = perSector - 1;
            chained = BinaryPrimitives.ReadUInt32LittleEndian(table.Span[^4..]);
        }

        var part = await SectorAsync(file, BinaryPrimitives.ReadUInt32LittleEndian(table.Span[(int)(index * 4)..]), shift, cancel);
        return BinaryPrimitives.ReadUInt32LittleEndian(part.AsSpan((int)(sector % perSector * 4)));
    }

    private static async Task<byte[]> SectorAsync(Stream file, uint sector, int shift, CancellationToken cancel)
    {
        var start = ((long)sector + 1) << shift;
        var bytes = new byte[1 << shift];
        if (start >= file.Length) throw Damaged();
        file.Position = start;
        // The last sector may be cut short; what is missing reads as zero.
        _ = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        return bytes;
    }

    private static FileRefusedException Damaged() => new(FileRefusal.Damaged, "文件已损坏，无法读取其结构。请用办公软件重新另存后上传。");
}
