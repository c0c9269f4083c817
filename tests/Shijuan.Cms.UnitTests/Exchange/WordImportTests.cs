using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Exchange;
using Shijuan.Cms.UnitTests.Files;
using Xunit;
using static Shijuan.Cms.UnitTests.Exchange.WordFile;

namespace Shijuan.Cms.UnitTests.Exchange;

/// <summary>A7: a document of the office becomes clean markup: what it says stays, how it looks goes.</summary>
public sealed class WordImportTests : IDisposable
{
    private static readonly (string Id, string Name, int? Outline, string? BasedOn)[] OfWps =
        [("a", "标题", null, null), ("2", "heading 1", 0, null), ("3", "标题 2", null, null), ("4", "公文三级", 2, null), ("5", "我的二级", null, "3"), ("TOC1", "toc 1", null, null)];

    private static readonly NumberFormatValues[] Official = [NumberFormatValues.ChineseCountingThousand, NumberFormatValues.ChineseCountingThousand, NumberFormatValues.Decimal];

    private readonly DocumentSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A7_an_official_document_keeps_its_headings_table_lists_and_picture_and_nothing_else()
    {
        var file = new WordFile().Styles(OfWps).Numbering(
            (1, [NumberFormatValues.Bullet, NumberFormatValues.Bullet], ["●", "○"]), (2, [NumberFormatValues.Decimal], ["%1."]));
        file.Add(
            Paragraph("关于做好防汛工作的通知", "a", side: JustificationValues.Center),
            Paragraph("一、总体要求", "2"),
            new Paragraph(Run("各镇要"), Run("高度", new Bold(), new Color { Val = "FF0000" }), Run("重视", new Bold(), new FontSize { Val = "32" }), Run("。")),
            Paragraph("（一）物资", "3"), Paragraph("1.储备", "4"), Paragraph("乙", "5"),
            Paragraph("沙袋", number: (1, 0)), Paragraph("编织袋", number: (1, 1)), Paragraph("水泵", number: (1, 0)),
            Paragraph("先排查", number: (2, 0)), Paragraph("再整改", number: (2, 0)),
            new Table(
                Row(true, Cell("镇", mergedFromHere: true), Cell("物资", width: 2)),
                Row(true, Cell("", mergedFromHere: false), Cell("沙袋"), Cell("水泵")),
                Row(false, Cell("城关镇", mergedFromHere: true), Cell("100"), Cell("2")),
                Row(false, Cell("", mergedFromHere: false), Cell("合计 102", width: 2))),
            file.Picture(Sample.Png(), "防汛演练现场"),
            Paragraph("石泉县人民政府办公室", side: JustificationValues.Right));
        using var bytes = file.Save();

        var read = await _site.ReadAsync(bytes);

        Assert.Equal("关于做好防汛工作的通知", read.Title);
        var picture = Assert.Single(read.Pictures);
        Assert.Equal(
            "<h2>一、总体要求</h2><p>各镇要<strong>高度重视</strong>。</p><h3>（一）物资</h3><h4>1.储备</h4><h3>乙</h3>"
            + "<ul><li>沙袋<ul><li>编织袋</li></ul></li><li>水泵</li></ul><ol><li>先排查</li><li>再整改</li></ol>"
            + "<table><thead><tr><th scope=\"col\" rowspan=\"2\">镇</th><th scope=\"col\" colspan=\"2\">物资</th></tr>"
            + "<tr><th scope=\"col\">沙袋</th><th scope=\"col\">水泵</th></tr></thead>"
            + "<tbody><tr><td rowspan=\"2\">城关镇</td><td>100</td><td>2</td></tr><tr><td colspan=\"2\">合计 102</td></tr></tbody></table>"
            + $"<p><img src=\"cms-file:{picture.Sha256}\" alt=\"防汛演练现场\"></p><p class=\"ta-right\">石泉县人民政府办公室</p>",
            read.Html);
        Assert.Empty(read.Notices);
    }

    [Fact]
    public async Task Automatic_numbers_of_official_documents_are_written_out()
    {
        using var file = new WordFile().Styles(OfWps).Numbering((7, Official, ["%1、", "（%2）", "%3."])).Add(
            Paragraph("总则", "2", (7, 0)), Paragraph("目的", "3", (7, 1)), Paragraph("依据", "3", (7, 1)), Paragraph("罚则", "2", (7, 0)), Paragraph("处罚", "3", (7, 1)),
            Paragraph("正文里的", number: (7, 1))).Save();
        Assert.Equal(
            "<h2>一、总则</h2><h3>（一）目的</h3><h3>（二）依据</h3><h2>二、罚则</h2><h3>（一）处罚</h3><p>（二）正文里的</p>", (await _site.ReadAsync(file)).Html);
    }

    [Fact]
    public async Task A_list_that_is_interrupted_goes_on_counting()
    {
        using var file = new WordFile().Numbering((2, [NumberFormatValues.Decimal], ["%1."])).Add(
            Paragraph("甲", number: (2, 0)), Paragraph("说明"), Paragraph("乙", number: (2, 0))).Save();
        Assert.Equal("<ol><li>甲</li></ol><p>说明</p><ol start=\"2\"><li>乙</li></ol>", (await _site.ReadAsync(file)).Html);
    }

    [Theory]
    [InlineData("图片 1")]
    [InlineData("IMG_20230401.jpg")]
    [InlineData("")]
    public async Task A_picture_that_nobody_described_is_flagged(string filledInBySoftware)
    {
        var file = new WordFile();
        file.Add(file.Picture(Sample.Png(), filledInBySoftware));
        using var bytes = file.Save();
        var read = await _site.ReadAsync(bytes);
        Assert.Null(Assert.Single(RichTextReader.Images(read.Html)).Alt);
        Assert.Contains(read.Notices, n => n.StartsWith("图片没有替代文字", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tracked_changes_and_comments_are_refused_and_named_until_somebody_accepts_them()
    {
        byte[] content;
        using (var made = WithRevisions().Save())
        {
            content = made.ToArray();
        }

        var refused = Assert.IsType<DocumentOutcome.Unsettled>(await _site.TryAsync(new MemoryStream(content)));
        Assert.Contains("插入 1 处、删除 2 处、批注 1 处，作者：张三", refused.Message, StringComparison.Ordinal);
        Assert.Contains("接受全部修订后导入", refused.Message, StringComparison.Ordinal);

        var read = await _site.ReadAsync(new MemoryStream(content), accept: true);
        Assert.Equal("<p>自五月一日起施行，有效期五年。</p>", read.Html);
        Assert.Contains(read.Notices, n => n.Contains("已按“接受全部修订”导入", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_stay_if_they_are_allowed()
    {
        var file = new WordFile();
        var good = file.Main.AddHyperlinkRelationship(new Uri("https://www.gov.cn/a"), true).Id;
        var bad = file.Main.AddHyperlinkRelationship(new Uri("file:///c:/a.exe"), true).Id;
        using var bytes = file.Add(new Paragraph(
            new Hyperlink(Run("国务院")) { Id = good }, Run("、"), new Hyperlink(Run("本地文件")) { Id = bad },
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }), new Run(new FieldCode(" HYPERLINK \"https://www.shaanxi.gov.cn/\" ")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }), Run("省政府"), new Run(new FieldChar { FieldCharType = FieldCharValues.End }))).Save();
        var read = await _site.ReadAsync(bytes);
        Assert.Equal("<p><a href=\"https://www.gov.cn/a\">国务院</a>、本地文件<a href=\"https://www.shaanxi.gov.cn/\">省政府</a></p>", read.Html);
        Assert.Contains(read.Notices, n => n.Contains("不安全或不完整的链接", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hidden_words_contents_and_headers_are_left_out_and_said()
    {
        var file = new WordFile().Styles(OfWps);
        file.Main.AddNewPart<HeaderPart>().Header = new Header(Paragraph("内部资料"));
        using var bytes = file.Add(Paragraph("目录一 1", "TOC1"), new Paragraph(Run("看得见"), Run("看不见", new Vanish()))).Save();
        var read = await _site.ReadAsync(bytes);
        Assert.Equal("<p>看得见</p>", read.Html);
        Assert.Equal(["目录没有导入，网页会自己生成", "隐藏文字没有导入", "页眉、页脚没有导入"], read.Notices);
    }

    [Fact]
    public async Task A_table_without_a_marked_row_takes_its_bold_first_row_as_header_or_is_flagged()
    {
        using var bold = new WordFile().Add(new Table(Row(false, Cell("镇", bold: true), Cell("数", bold: true)), Row(false, Cell("城关"), Cell("1")))).Save();
        using var plain = new WordFile().Add(new Table(Row(false, Cell("镇"), Cell("数")), Row(false, Cell("城关"), Cell("1")))).Save();
        Assert.StartsWith("<table><thead><tr><th scope=\"col\">镇</th>", (await _site.ReadAsync(bold)).Html, StringComparison.Ordinal);
        Assert.Contains((await _site.ReadAsync(plain)).Notices, n => n.StartsWith("表格没有标题行", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_is_covered_whole_leaves_no_hole()
    {
        using var file = new WordFile().Add(new Table(
            Row(true, Cell("甲", mergedFromHere: true), Cell("乙", mergedFromHere: true)),
            Row(false, Cell("", mergedFromHere: false), Cell("", mergedFromHere: false)),
            Row(false, Cell("1"), Cell("2")))).Save();
        Assert.Equal(
            "<table><thead><tr><th scope=\"col\">甲</th><th scope=\"col\">乙</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
            (await _site.ReadAsync(file)).Html);
    }

    [Theory]
    [InlineData("旧公文.doc")]
    [InlineData("旧公文.wps")]
    [InlineData("表.xlsx")]
    public async Task Another_kind_of_file_is_refused_with_what_to_do(string name) =>
        Assert.Contains("另存为 .docx", Assert.IsType<DocumentOutcome.Refused>(await _site.TryAsync(new MemoryStream(Sample.Docx()), name)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_bomb_a_macro_file_and_a_damaged_one_are_refused()
    {
        var bomb = Sample.Docx(null, ("word/media/a.bin", new byte[40 * 1024 * 1024]));
        Assert.Contains("压缩", Assert.IsType<DocumentOutcome.Refused>(await _site.TryAsync(new MemoryStream(bomb))).Message, StringComparison.Ordinal);
        Assert.IsType<DocumentOutcome.Refused>(await _site.TryAsync(new MemoryStream(Sample.Docx())));
        Assert.IsType<DocumentOutcome.Refused>(await _site.TryAsync(new MemoryStream([1, 2, 3])));
        Assert.IsType<DocumentOutcome.Refused>(await _site.TryAsync(new MemoryStream(Sample.Docx(null, ("word/vbaProject.bin", Sample.Compound("VBA"))))));
    }

    private static WordFile WithRevisions()
    {
        var file = new WordFile();
        file.Main.AddNewPart<WordprocessingCommentsPart>().Comments = new DocumentFormat.OpenXml.Wordprocessing.Comments(
            new Comment(Paragraph("日期对吗")) { Id = "1", Author = "张三", Date = new DateTimeValue(new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc)) });
        var first = new Paragraph(
            new ParagraphProperties(new ParagraphMarkRunProperties(new Deleted { Id = "4", Author = "张三" })),
            Run("自"),
            new DeletedRun(new Run(new DeletedText("四月"))) { Id = "2", Author = "张三" },
            new InsertedRun(Run("五月")) { Id = "3", Author = "张三" },
            Run("一日起施行，"));
        return file.Add(first, Paragraph("有效期五年。"));
    }
}
