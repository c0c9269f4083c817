using Shijuan.Cms.Core.Text;
using Xunit;

namespace Shijuan.Cms.UnitTests.Text;

public class RichTextReaderTests
{
    private const string Sha = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("<p>甲</p><p>乙<br>丙</p>", "甲\n乙\n丙")]
    [InlineData("<h2>题</h2><ul><li>一</li><li>二<ul><li>三</li></ul></li></ul><hr><p>尾</p>", "题\n一\n二\n三\n尾")]
    [InlineData("<p>前</p><table><caption>表</caption><tbody><tr><th>甲</th><th>乙</th></tr><tr><td></td><td><p>1</p><p>2</p></td></tr></tbody></table><p>后</p>", "前\n表\n甲\t乙\n\t1 2\n后")]
    [InlineData("<p>a &amp; b&nbsp;c</p>", "a & b c")]
    [InlineData("", "")]
    public void Plain_text_has_a_line_for_each_block_and_a_tab_between_cells(string html, string expected) =>
        Assert.Equal(expected, RichTextReader.PlainText(html));

    [Fact]
    public void Images_tell_missing_from_empty_alternative_text()
    {
        var images = RichTextReader.Images(
            $"<p><img src=\"cms-file:{Sha}\"></p><figure><img src=\"cms-file:{Sha}\" alt=\"图\"></figure><p><img src=\"cms-file:{Sha}\" alt=\"\" data-decorative=\"true\"></p>");

        Assert.Equal([null, "图", ""], images.Select(image => image.Alt));
        Assert.Equal([false, false, true], images.Select(image => image.Decorative));
        Assert.All(images, image => Assert.Equal("cms-file:" + Sha, image.Src));
    }

    [Fact]
    public void A_link_knows_where_its_words_stand_in_the_plain_text()
    {
        const string html = "<p>见</p><table><tbody><tr><td>甲</td><td><a href=\"cms-item:7\">附件<strong>一</strong></a></td></tr></tbody></table><p><a href=\"/b\">尾</a></p>";
        var text = RichTextReader.PlainText(html);

        var links = RichTextReader.Links(html);

        Assert.Equal(["cms-item:7", "/b"], links.Select(link => link.Href));
        Assert.Equal(["附件一", "尾"], links.Select(link => link.Text));
        Assert.All(links, link => Assert.Equal(link.Text, text.Substring(link.Offset, link.Text.Length)));
    }

    [Fact]
    public void Tables_tell_whether_they_have_header_cells()
    {
        var tables = RichTextReader.Tables(
            "<table><thead><tr><th>甲</th><th>乙</th></tr></thead></table><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>");

        Assert.Equal([new RichTable(true, "甲\t乙"), new RichTable(false, "1\t2")], tables);
    }

    [Theory]
    [InlineData("<p>政府信息公开。</p>", 7)]
    [InlineData("<p>2024 年 5 月 GB/T 22239-2019</p>", 6)]
    [InlineData("<p>甲</p><p>乙 <strong>ab</strong>c</p>", 3)]
    [InlineData("", 0)]
    public void Words_are_counted_as_office_software_counts_them(string html, int expected) =>
        Assert.Equal(expected, RichTextReader.WordCount(html));
}
