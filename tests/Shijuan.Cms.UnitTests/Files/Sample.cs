using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NetVips;

namespace Shijuan.Cms.UnitTests.Files;

/// <summary>Files made by the tests themselves.</summary>
internal static class Sample
{
    private const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

    public static byte[] Pdf => Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

    public static byte[] Program => [.. "MZ"u8, .. new byte[200]];

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Docx(string? body = null, params (string Name, byte[] Content)[] more) =>
        Zip([("[Content_Types].xml", Utf8(Types)), ("word/document.xml", Utf8(body ?? "<document><body><p>文</p></body></document>")), .. more]);

    public static byte[] Xlsx(params (string Name, byte[] Content)[] more) =>
        Zip([("[Content_Types].xml", Utf8(Types)), ("xl/workbook.xml", Utf8("<workbook/>")), .. more]);

    public static byte[] Pptx() => Zip(("[Content_Types].xml", Utf8(Types)), ("ppt/presentation.xml", Utf8("<presentation/>")));

    public static byte[] Ofd(string? root = null) => Zip(("OFD.xml", Utf8(root ?? "<OFD/>")), ("Doc_0/Document.xml", Utf8("<Document/>")));

    /// <summary>An OLE compound file: header, one sector of allocation table, directory sectors with these names.</summary>
    public static byte[] Compound(params string[] names)
    {
        var sectors = (names.Length + 1 + 3) / 4;
        var bytes = new byte[512 * (2 + sectors)];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(48), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(68), 0xFFFFFFFE);
        bytes.AsSpan(76, 436).Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(76), 0);
        bytes.AsSpan(512, 512).Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(512), 0xFFFFFFFD);
        for (var i = 1; i <= sectors; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(512 + 4 * i), i == sectors ? 0xFFFFFFFE : (uint)i + 1);
        string[] all = ["Root Entry", .. names];
        for (var i = 0; i < all.Length; i++)
        {
            var at = 1024 + 128 * i;
            Encoding.Unicode.GetBytes(all[i]).CopyTo(bytes, at);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + 64), (ushort)(2 * all[i].Length + 2));
            bytes[at + 66] = 2;
        }

        return bytes;
    }

    public static byte[] Jpeg(int width = 40, int height = 30)
    {
        using var image = Photo(width, height);
        return image.JpegsaveBuffer();
    }

    public static byte[] Png(int width = 40, int height = 30)
    {
        using var image = Photo(width, height);
        return image.PngsaveBuffer();
    }

    public static byte[] Gif()
    {
        using var image = Photo(40, 30);
        return image.GifsaveBuffer();
    }

    public static byte[] Webp(bool lossless)
    {
        using var image = Photo(40, 30);
        return image.WebpsaveBuffer(lossless: lossless);
    }

    /// <summary>Red to the left, blue to the right, so that turning shows.</summary>
    public static Image Photo(int width, int height)
    {
        using var left = Image.Black(width / 2, height, bands: 3) + new[] { 255.0, 0, 0 };
        using var right = Image.Black(width - width / 2, height, bands: 3) + new[] { 0.0, 0, 255 };
        using var both = left.Join(right, Enums.Direction.Horizontal);
        using var bytes = both.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Mp4 => [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[64]];

    /// <summary>The container that WebM and Matroska share, with the type it declares.</summary>
    public static byte[] Webm(string type) => [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x82, 0x84, .. Encoding.ASCII.GetBytes(type), .. new byte[64]];

    public static byte[] Mp3 => [.. "ID3"u8, .. new byte[64]];
}
