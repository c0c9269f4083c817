using System.Text;

namespace Shijuan.Cms.Core.Files;

/// <summary>Recognises content by its first bytes.</summary>
internal static class Signature
{
    /// <summary>How many first bytes are worth reading.</summary>
    public const int HeadLength = 1024;

    private static ReadOnlySpan<byte> Ebml => [0x1A, 0x45, 0xDF, 0xA3];

    private static readonly (byte[] Start, Content Content)[] Starts =
    [
        ("%PDF-"u8.ToArray(), Content.Pdf),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Content.CompoundFile),
        ("PK\x03\x04"u8.ToArray(), Content.Zip),
        ("PK\x05\x06"u8.ToArray(), Content.Zip),
        ([0xFF, 0xD8, 0xFF], Content.Jpeg),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Content.Png),
        ("GIF87a"u8.ToArray(), Content.Gif),
        ("GIF89a"u8.ToArray(), Content.Gif),
        ([0x7F, 0x45, 0x4C, 0x46], Content.Program),
        ([0xCA, 0xFE, 0xBA, 0xBE], Content.Program),
        ([0xCF, 0xFA, 0xED, 0xFE], Content.Program),
        ([0xCE, 0xFA, 0xED, 0xFE], Content.Program),
        ([0xFE, 0xED, 0xFA, 0xCE], Content.Program),
        ([0xFE, 0xED, 0xFA, 0xCF], Content.Program),
        ("dex\n"u8.ToArray(), Content.Program),
        ([0x00, 0x61, 0x73, 0x6D], Content.Program),
        ("MSCF"u8.ToArray(), Content.Program),
        ("#!"u8.ToArray(), Content.Script),
        ([0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], Content.Shortcut),
        ("{\\rtf"u8.ToArray(), Content.Rtf),
        ("Rar!"u8.ToArray(), Content.Rar),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Content.SevenZip),
        ([0x1F, 0x8B], Content.Gzip),
        ("II*\0"u8.ToArray(), Content.Tiff),
        ("MM\0*"u8.ToArray(), Content.Tiff),
        ("ID3"u8.ToArray(), Content.Mp3),
    ];

    public static Content Of(ReadOnlySpan<byte> head)
    {
        foreach (var (start, content) in Starts)
            if (head.StartsWith(start)) return content;
        if (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8)) return Content.Webp;
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8)) return Brand(head[8..12]);
        // The same container holds Matroska files, which browsers do not play.
        if (head.StartsWith(Ebml)) return head[..Math.Min(head.Length, 64)].IndexOf("webm"u8) > 0 ? Content.Webm : Content.Unknown;
        var binary = head.Contains((byte)0) && !IsUtf16(head);
        if (head.StartsWith("MZ"u8) && (binary || head.Length < 64)) return Content.Program;
        if (head.StartsWith("BM"u8) && binary) return Content.Bmp;
        if (head.Length >= 2 && head[0] == 0xFF && head[1] is 0xFB or 0xFA or 0xF3 or 0xF2) return Content.Mp3;
        return binary || head.IsEmpty ? Content.Unknown : TextContent(head);
    }

    public static bool IsUtf16(ReadOnlySpan<byte> head) =>
        head.Length >= 2 && ((head[0] == 0xFF && head[1] == 0xFE) || (head[0] == 0xFE && head[1] == 0xFF));

    private static Content Brand(ReadOnlySpan<byte> brand) => Encoding.ASCII.GetString(brand) switch
    {
        "heic" or "heix" or "hevc" or "mif1" or "msf1" or "avif" or "avis" => Content.Heic,
        "isom" or "iso2" or "iso3" or "iso4" or "iso5" or "iso6" or "mp41" or "mp42" or "avc1" or "M4V " or "M4A " or "MSNV" or "dash" => Content.Mp4,
        _ => Content.Unknown,
    };

    private static Content TextContent(ReadOnlySpan<byte> head)
    {
        var text = (IsUtf16(head) ? head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode : Encoding.Latin1).GetString(head);
        var start = text.TrimStart('\uFEFF', '\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n', '\f').ToLowerInvariant();
        if (start.StartsWith("#!", StringComparison.Ordinal)) return Content.Script;
        if (!start.StartsWith('<')) return Content.Text;
        if (start.Contains("<svg", StringComparison.Ordinal)) return Content.Svg;
        string[] page = ["<!doctype html", "<html", "<head", "<body", "<script", "<meta", "<iframe", "<title", "<table", "<div"];
        if (page.Any(mark => start.Contains(mark, StringComparison.Ordinal))) return Content.WebPage;
        return start.StartsWith("<?xml", StringComparison.Ordinal) ? Content.Xml : Content.Text;
    }
}
