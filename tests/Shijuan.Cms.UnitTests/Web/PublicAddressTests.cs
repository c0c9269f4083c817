using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Web;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.UnitTests.Web;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("all", "/admin", true)]
    [InlineData("all", "/news", true)]
    [InlineData("public", "/admin", false)]
    [InlineData("public", "/Admin/drafts", false)]
    [InlineData("public", "/account/login", false)]
    [InlineData("public", "/setup", false)]
    [InlineData("public", "/news", true)]
    [InlineData("public", "/administration", true)]
    [InlineData("admin", "/", false)]
    [InlineData("admin", "/news", false)]
    [InlineData("admin", "/files/1/0123456789abcdef/x.pdf", false)]
    [InlineData("admin", "/admin", true)]
    [InlineData("admin", "/account/login", true)]
    [InlineData("admin", "/dist/admin.css", true)]
    [InlineData("admin", "/healthz", true)]
    [InlineData("public", "/api/v1/published", true)]
    [InlineData("public", "/api/v1/openapi.json", true)]
    [InlineData("public", "/api/v1/drafts", false)]
    [InlineData("public", "/api/v1/hooks/oa", false)]
    [InlineData("admin", "/api/v1/drafts", true)]
    public void A_role_serves_its_own_half(string role, string path, bool served) => Assert.Equal(served, RoleGate.IsServed(role, path));

    [Fact]
    public void An_unknown_role_serves_nothing() => Assert.Throws<InvalidOperationException>(() => RoleGate.IsServed("pubilc", "/"));

    [Theory]
    [InlineData("/", true)]
    [InlineData("/news?page=2", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("news", false)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("/a\r\nSet-Cookie: x", false)]
    [InlineData("/新闻", false)]
    public void The_view_switch_leads_to_this_site_only(string? address, bool local) => Assert.Equal(local, ViewEndpoints.IsLocal(address));

    [Theory]
    [InlineData("/news", "text/html,application/xhtml+xml", "document", true)]
    [InlineData("/news", "*/*", "", true)]
    [InlineData("/news", "", "", true)]
    [InlineData("/admin/drafts/1/autosave", "*/*", "empty", false)]
    [InlineData("/news", "application/json", "", false)]
    [InlineData("/dist/x.css", "text/html", "document", false)]
    [InlineData("/files/1/0123456789abcdef/x.pdf", "text/html", "document", false)]
    public void A_browser_gets_a_page_and_a_script_gets_a_line(string path, string accept, string destination, bool page)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = HttpMethods.Get;
        request.Path = path;
        request.Headers.Accept = accept;
        request.Headers["Sec-Fetch-Dest"] = destination;

        Assert.Equal(page, ProblemPages.WantsPage(request));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(418)]
    [InlineData(500)]
    [InlineData(503)]
    public void Every_error_is_explained_in_Chinese(int code)
    {
        var (heading, advice) = ProblemModel.WordsFor(code);

        Assert.All(new[] { heading, advice }, text => Assert.Contains(text, c => c is >= '\u4e00' and <= '\u9fff'));
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1023 B")]
    [InlineData(1536, "1.5 KB")]
    [InlineData(1258291, "1.2 MB")]
    public void The_size_of_a_file_is_shown_in_words(long bytes, string words) => Assert.Equal(words, FileLabel.SizeOf(bytes));
}
