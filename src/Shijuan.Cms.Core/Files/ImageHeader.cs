using System.Buffers.Binary;

namespace Shijuan.Cms.Core.Files;

/// <summary>Reads how large an image says it is from its header, without decoding anything.</summary>
internal static class ImageHeader
{
    private const int MaxSegments = 2000;

    public static async Task<(int Width, int Height)?> SizeAsync(Stream image, Content content, CancellationToken cancel)
    {
        if (content == Content.Jpeg) return await JpegAsync(image, cancel);
        var head = new byte[32];
        image.Position = 0;
        if (await image.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel) < head.Length) return null;
        return content switch
        {
            Content.Png when head.AsSpan(12, 4).SequenceEqual("IHDR"u8) =>
                (BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20))),
            Content.Gif => (BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(6)), BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(8))),
            Content.Webp => Webp(head),
            _ => null,
        };
    }

    private static (int Width, int Height)? Webp(ReadOnlySpan<byte> head)
    {
        if (head[12..16].SequenceEqual("VP8X"u8))
            return ((head[24] | head[25] << 8 | head[26] << 16) + 1, (head[27] | head[28] << 8 | head[29] << 16) + 1);
        if (head[12..16].SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
            return ((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1);
        }

        if (!head[12..16].SequenceEqual("VP8 "u8)) return null;
        return (BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFF);
    }

    private static async Task<(int Width, int Height)?> JpegAsync(Stream image, CancellationToken cancel)
    {
        var segment = new byte[9];
        var at = 2L;
        for (var read = 0; read < MaxSegments; read++)
        {
            image.Position = at;
            if (await image.ReadAtLeastAsync(segment, segment.Length, throwOnEndOfStream: false, cancel) < segment.Length) return null;
            if (segment[0] != 0xFF) return null;
            var marker = segment[1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(7)), BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(5)));
            if (marker is 0xD9 or 0xDA) return null;
            at += marker is 0x01 or (>= 0xD0 and <= 0xD7) ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(2));
        }

        return null;
    }
}
