using CsCheck;
using Shijuan.Cms.Core.Text;
using Xunit;

namespace Shijuan.Cms.UnitTests.Text;

public class RichTextSanitizerTests
{
    private const string Sha = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private readonly RichTextSanitizer _sanitizer = new();

    [Theory]
    [InlineData("<p>各镇人民政府，县政府各部门：</p><p>根据《条例》第五条，现予公布。</p>")]
    [InlineData("<h2>一、总体要求</h2><h3>（一）指导思想</h3><h4>1. 原则</h4>")]
    [InlineData("<p><strong>粗</strong><em>斜</em><u>线</u><s>删</s>H<sub>2</sub>O x<sup>2</sup></p>")]
    [InlineData("<p>第一行<br>第二行</p><hr><blockquote><p>引文</p></blockquote>")]
    [InlineData("<ul><li>甲</li><li><p>乙</p><ol start=\"3\"><li>丙</li></ol></li></ul>")]
    [InlineData("<p><a href=\"https://www.example.gov.cn/a?b=1&amp;c=2#d\" title=\"说明\">链接</a></p>")]
    [InlineData("<p><a href=\"mailto:a@b.gov.cn\">信</a><a href=\"tel:+86-10-12345\">话</a><a href=\"cms-item:42\">文</a><a href=\"/zfxxgk/\">栏</a></p>")]
    [InlineData("<figure><img src=\"cms-file:" + Sha + "\" alt=\"图\" width=\"640\" height=\"480\"><figcaption>图一</figcaption></figure>")]
    [InlineData("<p><img src=\"cms-file:" + Sha + "\" alt=\"\" data-decorative=\"true\"></p>")]
    [InlineData("<table><caption>表一</caption><thead><tr><th scope=\"col\">项目</th><th scope=\"col\" colspan=\"2\">金额</th></tr></thead><tbody><tr><th scope=\"row\">甲</th><td rowspan=\"2\">1</td><td class=\"ta-right\">2</td></tr></tbody></table>")]
    [InlineData("<p class=\"ta-center\">标题</p><h2 class=\"ta-right\">右</h2>")]
    [InlineData("<p>1 &lt; 2 &amp;&amp; 3 &gt; 2，“引号”——省略……</p>")]
    [InlineData("<p>𠮷野家 㐂 龘 ᠮᠣᠩᠭᠣᠯ བོད་ 👨‍👩‍👧</p>")]
    [InlineData("<p>　　全角缩进保留，10&nbsp;km</p>")]
    [InlineData("")]
    public void Benign_text_stays_exactly_as_it_is(string html)
    {
        var text = _sanitizer.Sanitize(html);

        Assert.Equal(html, text.Html);
        Assert.Empty(text.Removed);
    }

    [Theory]
    [InlineData("<h1>题</h1>", "<h2>题</h2>")]
    [InlineData("<h6>题</h6>", "<h4>题</h4>")]
    [InlineData("<p><b>粗</b><i>斜</i><strike>删</strike></p>", "<p><strong>粗</strong><em>斜</em><s>删</s></p>")]
    [InlineData("<p><font color=red face=仿宋>文<span style='color:red' lang=EN-US>字</span></font></p>", "<p>文字</p>")]
    [InlineData("<p class=MsoNormal>文字<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>", "<p>文字</p>")]
    [InlineData("裸文字", "<p>裸文字</p>")]
    [InlineData("<div>甲</div><div>乙</div>", "<p>甲</p><p>乙</p>")]
    [InlineData("甲<div>乙<div>丙</div>丁</div>戊", "<p>甲</p><p>乙</p><p>丙</p><p>丁</p><p>戊</p>")]
    [InlineData("<p>甲\r\n  乙\t丙 <b> 丁</b> </p>", "<p>甲 乙 丙 <strong>丁</strong></p>")]
    [InlineData("<p>甲</p>\n\n<p> </p>\n<p>乙</p>", "<p>甲</p><p>乙</p>")]
    [InlineData("<p>甲<br> <br/>乙<br></p>", "<p>甲<br><br>乙</p>")]
    [InlineData("<p>甲<b>乙<p>丙</b>丁", "<p>甲<strong>乙</strong></p><p>丙丁</p>")]
    [InlineData("<b><p>甲</p><p>乙</p></b>丙", "<p><strong>甲</strong></p><p><strong>乙</strong></p><p>丙</p>")]
    [InlineData("<b>甲<i>乙</b>丙</i>", "<p><strong>甲<em>乙</em></strong><em>丙</em></p>")]
    [InlineData("<b><b><b>甲</b></b>乙</b>丙", "<p><strong>甲乙</strong>丙</p>")]
    [InlineData("<a href=/a>甲<a href=/b>乙</a>丙", "<p><a href=\"/a\">甲</a><a href=\"/b\">乙</a>丙</p>")]
    [InlineData("<a href='tel:(010) 1234-5678'>甲</a><a href='mailto:a@b.cn?subject=x'>乙</a>", "<p><a href=\"tel:0101234-5678\">甲</a><a href=\"mailto:a@b.cn\">乙</a></p>")]
    [InlineData("<a name=_Toc1></a><a href='#x'>目录</a>", "<p>目录</p>")]
    [InlineData("<p align=center>题</p><p style='text-align:right'>落款</p><p align=left>文</p>", "<p class=\"ta-center\">题</p><p class=\"ta-right\">落款</p><p>文</p>")]
    [InlineData("<ul>甲<li>乙<li>丙<ul><li>丁</ul></ul>", "<ul><li>甲</li><li>乙</li><li>丙<ul><li>丁</li></ul></li></ul>")]
    [InlineData("<ul><ul><li>甲</li></ul></ul>", "<ul><li><ul><li>甲</li></ul></li></ul>")]
    [InlineData("<li>孤儿</li>", "<p>孤儿</p>")]
    [InlineData("<table><tr><td>甲<td><div>乙</div><div>丙</div></table>", "<table><tbody><tr><td>甲</td><td><p>乙</p><p>丙</p></td></tr></tbody></table>")]
    [InlineData("<table>散<tr><td>甲</td></tr>文</table>", "<p>散 文</p><table><tbody><tr><td>甲</td></tr></tbody></table>")]
    [InlineData("<table><caption>只有题</caption></table>", "<p>只有题</p>")]
    [InlineData("<table><tbody><tr><td>甲</td></tr></tbody><caption>题</caption></table>", "<table><caption>题</caption><tbody><tr><td>甲</td></tr></tbody></table>")]
    [InlineData("<td>无表</td><td>格</td>", "<p>无表</p><p>格</p>")]
    [InlineData("<h2>甲<p>乙</p></h2>", "<h2>甲 乙</h2>")]
    [InlineData("<a title='说明' HREF='HTTPS://Www.Example.CN/A B'>甲</a>", "<p><a href=\"https://Www.Example.CN/A%20B\" title=\"说明\">甲</a></p>")]
    [InlineData("<p>零\u200B宽\uFEFF、\u202E反向\u202C、\u0007控制\u00AD</p>", "<p>零宽、反向、控制</p>")]
    [InlineData("<p>a &copy; &#x653F;&#24220; 1<2</p>", "<p>a © 政府 1&lt;2</p>")]
    [InlineData("<form><p>名称：</p></form>", "<p>名称：</p>")]
    public void Loose_markup_is_brought_to_the_canonical_form(string html, string expected) =>
        Assert.Equal(expected, _sanitizer.Sanitize(html).Html);

    [Fact]
    public void Half_of_a_surrogate_pair_is_dropped() =>
        Assert.Equal("<p>孤字</p>", _sanitizer.Sanitize("<p>孤\uD800字\uDC00</p>").Html);

    [Fact]
    public void A_word_table_with_merged_cells_keeps_its_cells_and_loses_the_rest()
    {
        const string pasted = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
            <style><!-- p.MsoNormal {margin:0cm; font-family:仿宋_GB2312} --></style></head>
            <body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
            <p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:16.0pt;font-family:黑体'>收费目录<span lang=EN-US><o:p></o:p></span></span></b></p>
            <table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>
             <tr style='mso-yfti-irow:0'>
              <td width=184 colspan=2 valign=top style='width:138.3pt;border:solid windowtext 1.0pt'><p class=MsoNormal>项目<span lang=EN-US><o:p></o:p></span></p></td>
              <td width=184 rowspan=2><p class=MsoNormal>标准</p></td>
             </tr>
             <![if !supportMisalignedColumns]><tr height=0><td width=1 style='border:none'></td></tr><![endif]>
             <tr><td><p class=MsoNormal>甲</p></td><td><p class=MsoNormal><span lang=EN-US>10<o:p></o:p></span></p></td></tr>
            </table>
            <p class=MsoListParagraph><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>条目</p>
            <p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p><!--EndFragment--></body></html>
            """;

        var text = _sanitizer.Sanitize(pasted);

        Assert.Equal(
            "<p class=\"ta-center\"><strong>收费目录</strong></p>"
            + "<table><tbody><tr><td colspan=\"2\"><p>项目</p></td><td rowspan=\"2\"><p>标准</p></td></tr><tr><td></td></tr>"
            + "<tr><td><p>甲</p></td><td><p>10</p></td></tr></tbody></table><p>1.&nbsp;&nbsp; 条目</p>",
            text.Html);
        Assert.Empty(text.Removed);
    }

    [Fact]
    public void Sanitising_twice_changes_nothing_and_leaves_nothing_dangerous() =>
        Markup.Sample(
            html =>
            {
                var once = _sanitizer.Sanitize(html);
                var twice = _sanitizer.Sanitize(once.Html);
                Assert.Equal(once.Html, twice.Html);
                Assert.Equal(once.PlainText, twice.PlainText);
                Assert.Empty(twice.Removed);
                Assert.Empty(DangerousMarkup.In(once.Html));
            },
            iter: 3_000);

    private static Gen<string> Markup
    {
        get
        {
            string[] tags =
            [
                "p", "h1", "h2", "div", "span", "b", "i", "u", "a", "sub", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tfoot", "tr", "td",
                "th", "blockquote", "figure", "figcaption", "br", "hr", "img", "o:p", "font", "script", "style", "svg", "select", "option", "textarea",
                "form", "input", "center", "pre", "dl", "dd", "del", "math", "title", "noscript", "body", "html", "template",
            ];
            string[] attributes =
            [
                "", " class=ta-center", " href=/a", " href='https://a.cn/?a=1&b=2'", " href=javascript:a()", " href=cms-item:007", " title=' 题 &quot;'", " colspan=2", " start=5",
                " src=cms-file:" + Sha, " src=x", " alt='图 &lt;'", " alt", " style='display:none'", " hidden", " onclick=a()", " scope=ROW", " align=right", " /", " data-decorative", " x='",
            ];
            string[] texts =
            [
                "文", " ", "\n", "a b", "&nbsp;", "&lt;b&gt;", "&amp;lt;", "\u200D", "👩", "\u200B", "\uD83D", "　", "<", ">", "<!--", "-->", "<![if x]>", "&", "&#0;", "\u00AD", "\r\n", "</", "<3", "\"", "ᠮ", "\u180E", "<br>",
            ];
            var open = Gen.Select(OneOf(tags), OneOf(attributes), (tag, attribute) => "<" + tag + attribute + ">");
            var close = OneOf(tags).Select(tag => "</" + tag + ">");
            return Gen.OneOf(open, close, OneOf(texts), open).Array[0, 40].Select(string.Concat);
        }
    }

    private static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
