using Shijuan.Cms.Core.Text;
using Xunit;

namespace Shijuan.Cms.UnitTests.Text;

public class RichTextRendererTests
{
    private const string Sha = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static string Render(string html) =>
        RichTextRenderer.Render(html, id => id == 7 ? "/zfxxgk/7?a=1&b=2" : null, sha => "/files/" + sha);

    [Fact]
    public void An_internal_link_gets_its_address() =>
        Assert.Equal("<p><a href=\"/zfxxgk/7?a=1&amp;b=2\">文</a></p>", Render("<p><a href=\"cms-item:7\">文</a></p>"));

    [Fact]
    public void A_link_to_what_readers_cannot_see_becomes_plain_text() =>
        Assert.Equal("<p>见<strong>文</strong></p>", Render("<p>见<a href=\"cms-item:8\"><strong>文</strong></a></p>"));

    [Fact]
    public void A_link_that_leaves_the_site_is_marked() =>
        Assert.Equal(
            "<p><a href=\"https://a.example/\" title=\"题\" class=\"external\" rel=\"noopener\">外</a><a href=\"/b\">内</a></p>",
            Render("<p><a href=\"https://a.example/\" title=\"题\">外</a><a href=\"/b\">内</a></p>"));

    [Fact]
    public void An_image_loads_late_and_always_has_alternative_text() =>
        Assert.Equal(
            $"<p><img src=\"/files/{Sha}\" alt=\"图\" width=\"3\" height=\"4\" loading=\"lazy\"><img src=\"/files/{Sha}\" alt=\"\" loading=\"lazy\"></p>",
            Render($"<p><img src=\"cms-file:{Sha}\" alt=\"图\" width=\"3\" height=\"4\"><img src=\"cms-file:{Sha}\"></p>"));

    [Fact]
    public void A_missing_image_leaves_its_alternative_text() =>
        Assert.Equal(
            "<p>前&lt;图&gt;后</p>",
            RichTextRenderer.Render($"<p>前<img src=\"cms-file:{Sha}\" alt=\"&lt;图&gt;\">后</p>", _ => null, _ => null));

    [Fact]
    public void A_table_can_be_scrolled_by_keyboard() =>
        Assert.Equal(
            "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格，可左右滚动\"><table><tbody><tr><td class=\"ta-right\">1</td></tr></tbody></table></div>",
            Render("<table><tbody><tr><td class=\"ta-right\">1</td></tr></tbody></table>"));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("")]
    public void A_resolver_that_gives_no_web_address_has_found_nothing(string address) =>
        Assert.Equal("<p>文</p>", RichTextRenderer.Render("<p><a href=\"cms-item:7\">文</a></p>", _ => address, _ => address));

    [Fact]
    public void Text_that_was_never_sanitised_is_still_harmless() =>
        Assert.Equal("<p>文</p>", Render("<p onclick=\"a()\">文<script>a()</script></p>"));
}
