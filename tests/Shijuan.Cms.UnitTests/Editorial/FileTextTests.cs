using System.IO.Compression;
using System.Text;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Editorial;
using Xunit;

namespace Shijuan.Cms.UnitTests.Editorial;

/// <summary>D5: words out of files that nobody vouches for.</summary>
public sealed class FileTextTests
{
    private const string Word = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>第一条 </w:t></w:r><w:r><w:t xml:space="preserve">为了</w:t><w:delText>删去的</w:delText></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>水费</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>""";
    private const string Shared = """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>单位</t></si><si><r><t>县</t></r><r><t>财政局</t></r><rPh><t>caizheng</t></rPh></si></sst>""";
    private const string Sheet = """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c><f>1+1</f><v>2</v></c><c t="inlineStr"><is><t>万元</t></is></c><c t="s"><v>99</v></c></row></sheetData></worksheet>""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task D5_reads_the_words_of_a_document_a_workbook_slides_and_a_fixed_layout()
    {
        Assert.Equal("第一条 为了\n水费", await WordsAsync(Zip(("word/document.xml", Word)), "办法.docx"));
        Assert.Equal("单位\t县财政局\n2\t万元\t99", await WordsAsync(Zip(("xl/sharedStrings.xml", Shared), ("xl/worksheets/sheet1.xml", Sheet)), "表.xlsx"));
        Assert.Equal("二\n十", await WordsAsync(Zip(("ppt/slides/slide10.xml", Slide("十")), ("ppt/slides/slide2.xml", Slide("二"))), "演示.pptx"));
        Assert.Equal(
            "石泉县人民政府",
            await WordsAsync(Zip(("Doc_0/Pages/Page_0/Content.xml", """<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:TextObject><ofd:TextCode X="1">石泉县人民政府</ofd:TextCode></ofd:TextObject></ofd:Page>""")), "公文.ofd"));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public async Task D5_reads_plain_text_in_the_encodings_that_offices_use(string encoding)
    {
        var known = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        Assert.Equal("项目,金额\n道路,12", await WordsAsync([.. known.GetPreamble(), .. known.GetBytes("项目,金额\r\n道路,12\r\n")], "表.csv"));
    }

    [Fact]
    public async Task D5_reads_the_words_of_a_pdf() =>
        Assert.Contains("Shiquan 2025", await WordsAsync(Pdf("Shiquan 2025"), "通告.pdf"), StringComparison.Ordinal);

    [Theory]
    [InlineData("图.jpg", "只能读")]
    [InlineData("旧.doc", "只能读")]
    [InlineData("坏.docx", "打不开")]
    [InlineData("坏.xlsx", "没有文字")]
    [InlineData("坏.pdf", "打不开")]
    [InlineData("空.txt", "没有文字")]
    public async Task D5_says_why_a_file_has_no_words(string name, string why)
    {
        var bytes = name switch
        {
            "空.txt" => " \n"u8.ToArray(),
            "坏.xlsx" => Zip(("x", "x")),
            _ => "not what it says"u8.ToArray(),
        };
        Assert.Contains(why, Assert.IsType<FileText.Unreadable>(await ReadAsync(bytes, name)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D5_a_hostile_file_ends_as_a_message()
    {
        // Entities that multiply, and a part far larger than it is packed.
        var entities = """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="u"><w:t>&b;</w:t></w:document>""";
        Assert.IsType<FileText.Unreadable>(await ReadAsync(Zip(("word/document.xml", entities)), "炸弹.docx"));
        var padded = "<document>" + new string(' ', 31_000_000) + "<t>末尾</t></document>";
        Assert.IsType<FileText.Unreadable>(await ReadAsync(Zip(("word/document.xml", padded)), "炸弹.docx"));
        Assert.IsType<FileText.Unreadable>(await ReadAsync(new byte[FileTextReader.MostBytes + 1], "大.txt"));
    }

    [Fact]
    public async Task D5_a_long_text_is_cut_and_says_so()
    {
        var read = Assert.IsType<FileText.Words>(await ReadAsync(Encoding.UTF8.GetBytes(new string('长', FileTextReader.MostCharacters + 5)), "长.txt"));
        Assert.Equal((true, FileTextReader.MostCharacters), (read.Cut, read.Text.Length));
        Assert.False(Assert.IsType<FileText.Words>(await ReadAsync("短"u8.ToArray(), "短.txt")).Cut);
    }

    [Fact]
    public void Long_stretches_that_are_alike_keep_their_ends()
    {
        var same = new string('同', 1000);
        var shown = ShortenedDifference.Of(TextDifference.Of(same + "旧" + same, same + "新" + same));
        Assert.Equal(["旧", "新"], shown.Where(c => c.Kind != ChangeKind.Same).Select(c => c.Text));
        Assert.All(shown.Where(c => c.Kind == ChangeKind.Same), c => Assert.Contains("（920 个字相同）", c.Text, StringComparison.Ordinal));
    }

    private static string Slide(string words) => $"""<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:sld>""";

    private static async Task<string> WordsAsync(byte[] bytes, string name) => Assert.IsType<FileText.Words>(await ReadAsync(bytes, name)).Text;

    private static async Task<FileText> ReadAsync(byte[] bytes, string name)
    {
        using var file = new MemoryStream(bytes);
        return await new FileTextReader(TimeProvider.System).ReadAsync(file, name, Cancel);
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(archive.CreateEntry(name).Open());
                part.Write(text);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Pdf(string words)
    {
        var builder = new UglyToad.PdfPig.Writer.PdfDocumentBuilder();
        var font = builder.AddStandard14Font(UglyToad.PdfPig.Fonts.Standard14Fonts.Standard14Font.Helvetica);
        builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4).AddText(words, 12, new UglyToad.PdfPig.Core.PdfPoint(50, 700), font);
        return builder.Build();
    }
}
