using System.Text;
using Shijuan.Cms.Exchange;
using Shijuan.Cms.UnitTests.Files;
using Xunit;

namespace Shijuan.Cms.UnitTests.Exchange;

/// <summary>A7: web pages and Markdown.</summary>
public sealed class PageImportTests : IDisposable
{
    private readonly DocumentSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_page_loses_scripts_and_styles_and_keeps_its_table_and_embedded_picture()
    {
        var png = Convert.ToBase64String(Sample.Png());
        var page = $"""
            <html><head><title>公告 - 石泉县</title><style>p{"{}"}</style></head><body><h1>关于招聘的公告</h1>
            <p style="color:red" onclick="x()">第一条<script>alert(1)</script></p>
            <table><tr><th>岗位</th><th colspan="2">人数</th></tr><tr><td>教师</td><td>3</td><td>男</td></tr></table>
            <img src="data:image/png;base64,{png}" alt="考场"><img src="https://elsewhere.example/a.png" alt="外图"></body></html>
            """;
        var read = await _site.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(page)), "公告.html");
        Assert.Equal("关于招聘的公告", read.Title);
        var picture = Assert.Single(read.Pictures);
        Assert.Equal(
            "<p>第一条</p><table><tbody><tr><th>岗位</th><th colspan=\"2\">人数</th></tr><tr><td>教师</td><td>3</td><td>男</td></tr></tbody></table>"
            + $"<p><img src=\"cms-file:{picture.Sha256}\" alt=\"考场\"></p>", read.Html);
        Assert.Contains(read.Notices, n => n.Contains("脚本", StringComparison.Ordinal));
        Assert.Contains(read.Notices, n => n.Contains("外部图片", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gb2312", "<meta charset=\"gb2312\">")]
    [InlineData("gb18030", "")]
    [InlineData("utf-8", "")]
    public async Task The_encodings_of_old_sites_are_read(string encoding, string head)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(encoding).GetBytes($"<html><head>{head}<title>石泉</title></head><body><p>石泉县人民政府</p></body></html>");
        Assert.Equal("<p>石泉县人民政府</p>", (await _site.ReadAsync(new MemoryStream(bytes), "旧页.htm")).Html);
    }

    [Fact]
    public async Task Markdown_becomes_the_same_markup()
    {
        const string Text = "# 办事指南\n\n## 一、材料\n\n- 身份证\n- 户口簿\n\n| 事项 | 时限 |\n|---|---|\n| 补办 | 5 日 |\n\n见[省厅](https://www.shaanxi.gov.cn/)。<script>x</script>\n";
        var read = await _site.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(Text)), "指南.md");
        Assert.Equal("办事指南", read.Title);
        Assert.Equal(
            "<h2>一、材料</h2><ul><li>身份证</li><li>户口簿</li></ul><table><thead><tr><th>事项</th><th>时限</th></tr></thead><tbody><tr><td>补办</td><td>5 日</td></tr></tbody></table>"
            + "<p>见<a href=\"https://www.shaanxi.gov.cn/\">省厅</a>。</p>", read.Html);
    }

    [Fact]
    public async Task Hostile_markdown_and_pages_are_refused_quickly()
    {
        Assert.IsType<DocumentOutcome.Refused>(await _site.TryAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("> ", 5000)) + "x")), "a.md"));
        Assert.IsType<DocumentOutcome.Refused>(await _site.TryAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 5000)) + "x")), "a.html"));
        Assert.IsType<DocumentOutcome.Refused>(await _site.TryAsync(new MemoryStream([0xFF, 0x00, 0x01, 0x80]), "a.html"));
        Assert.IsType<DocumentOutcome.Refused>(await _site.TryAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<img src=\"", 20_000)))), "a.html"));
    }
}
