using System.Text;

namespace Shijuan.Cms.Core.Files;

/// <summary>Looks through a whole file for byte patterns without holding more than a block of it.</summary>
internal static class ByteScan
{
    private const int Block = 64 * 1024;

    // No image encoder writes these; a file that is an image and a page at once does.
    private static readonly byte[][] ScriptMarks =
        [.. new[] { "<script", "<?php", "<html", "<iframe", "javascript:" }.Select(Encoding.ASCII.GetBytes)];

    public static Task<bool> HasScriptAsync(Stream file, CancellationToken cancel) =>
        AnyBlockAsync(file, Lower, block => ScriptMarks.Any(mark => block.Span.IndexOf(mark) >= 0), cancel);

    public static Task<bool> HasNulAsync(Stream file, CancellationToken cancel) =>
        AnyBlockAsync(file, _ => { }, block => block.Span.Contains((byte)0), cancel);

    private static async Task<bool> AnyBlockAsync(Stream file, Action<Memory<byte>> prepare, Predicate<Memory<byte>> found, CancellationToken cancel)
    {
        const int overlap = 16;
        var buffer = new byte[overlap + Block];
        var kept = 0;
        file.Position = 0;
        while (true)
        {
            var read = await file.ReadAsync(buffer.AsMemory(kept, Block), cancel);
            if (read == 0) return false;
            prepare(buffer.AsMemory(kept, read));
            var length = kept + read;
            if (found(buffer.AsMemory(0, length))) return true;
            kept = Math.Min(overlap, length);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }
    }

    private static void Lower(Memory<byte> block)
    {
        foreach (ref var b in block.Span)
            if (b is >= (byte)'A' and <= (byte)'Z') b += 32;
    }
}
