using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.UnitTests.Files;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>docs/rules/attachment-revisions.md: each row is a file that is read as the rule reads it.</summary>
public sealed class AttachmentRevisionTests
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string By = "w:id=\"1\" w:author=\"甲\" w:date=\"2025-03-07T08:00:00Z\"";
    private const string Words = "<w:r><w:t>公园全天开放。</w:t></w:r>";

    public static TheoryData<string[]> Files => RuleTable.Read("attachment-revisions.md", 3);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_attachment_is_judged_as_the_page_says(string[] row)
    {
        using var file = new MemoryStream(FileOf(row[0]), writable: false);
        var found = AttachmentRevisionsRule.Check(await WordRevisions.FindAsync(file, TestContext.Current.CancellationToken)) switch
        {
            null => "通过",
            "editorial.attachment-revisions.left" => "不得发布：有痕迹",
            _ => "不得发布：打不开",
        };
        Assert.Equal(row[1], found);
    }

    [Theory]
    [InlineData("办法.docx", true)]
    [InlineData("办法.DOCX", true)]
    [InlineData("办法.pdf", false)]
    [InlineData("docx", false)]
    public void Only_word_files_are_read(string name, bool isWord) => Assert.Equal(isWord, WordRevisions.IsWord(name));

    /// <summary>A file that unpacks to far more than it weighs is given up, and not called clean.</summary>
    [Fact]
    public async Task A_file_that_unpacks_without_end_is_not_called_clean()
    {
        using var file = new MemoryStream(Sample.Docx(Page($"<w:p>{new string(' ', 32 * 1024 * 1024)}</w:p>")), writable: false);
        Assert.Equal(RevisionMarks.Unreadable, await WordRevisions.FindAsync(file, TestContext.Current.CancellationToken));
    }

    private static byte[] FileOf(string what) => what switch
    {
        "定稿的公文" => Body($"<w:p>{Words}</w:p>"),
        "写着“修订”二字的公文" => Body("<w:p><w:r><w:t>根据修订后的条例，删除第三条。</w:t></w:r></w:p>"),
        "打开了修订模式的定稿" => Body($"<w:p>{Words}</w:p>", ("word/settings.xml", Part("settings", "<w:trackRevisions/>"))),
        "空的批注部分" => Body($"<w:p>{Words}</w:p>", ("word/comments.xml", Part("comments", ""))),
        "插入的文字" => Body($"<w:p><w:ins {By}>{Words}</w:ins></w:p>"),
        "删除的文字" => Body($"<w:p><w:del {By}><w:r><w:delText>收门票。</w:delText></w:r></w:del></w:p>"),
        "移动的文字" => Body($"<w:p><w:moveTo {By}>{Words}</w:moveTo></w:p>"),
        "字体的改动" => Body($"<w:p><w:r><w:rPr><w:b/><w:rPrChange {By}><w:rPr/></w:rPrChange></w:rPr><w:t>公园</w:t></w:r></w:p>"),
        "段落的改动" => Body($"<w:p><w:pPr><w:pPrChange {By}><w:pPr/></w:pPrChange></w:pPr>{Words}</w:p>"),
        "插入的表格行" => Body($"<w:tbl><w:tr><w:trPr><w:ins {By}/></w:trPr><w:tc><w:p>{Words}</w:p></w:tc></w:tr></w:tbl>"),
        "页眉里的修订" => Body($"<w:p>{Words}</w:p>", ("word/header1.xml", Part("hdr", $"<w:p><w:del {By}><w:r><w:delText>内部稿</w:delText></w:r></w:del></w:p>"))),
        "脚注里的修订" => Body($"<w:p>{Words}</w:p>", ("word/footnotes.xml", Part("footnotes", $"<w:footnote w:id=\"1\"><w:p><w:ins {By}>{Words}</w:ins></w:p></w:footnote>"))),
        "批注" => Body($"<w:p>{Words}</w:p>", ("word/comments.xml", Part("comments", $"<w:comment {By}><w:p>{Words}</w:p></w:comment>"))),
        "严格格式的修订" => Sample.Docx(Page($"<w:p><w:ins {By}>{Words}</w:ins></w:p>").Replace(Transitional, "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)),
        "不是文档的文件" => Sample.Utf8("这不是文档。"),
        "损坏的正文" => Sample.Docx("<w:document"),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "The page names a file that no test makes."),
    };

    private static byte[] Body(string blocks, params (string Name, byte[] Content)[] more) => Sample.Docx(Page(blocks), more);

    private static string Page(string blocks) => $"<w:document xmlns:w=\"{Transitional}\"><w:body>{blocks}</w:body></w:document>";

    private static byte[] Part(string root, string content) => Sample.Utf8($"<w:{root} xmlns:w=\"{Transitional}\">{content}</w:{root}>");
}
