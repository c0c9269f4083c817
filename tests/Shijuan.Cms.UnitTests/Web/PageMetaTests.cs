using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Shijuan.Cms.Core.Settings;
using Shijuan.Cms.Core.Web;
using Xunit;

namespace Shijuan.Cms.UnitTests.Web;

public sealed class PageMetaTests
{
    private static readonly SiteFacts Facts = new() { SiteName = "石泉县人民政府", Domain = "www.example.gov.cn", SiteIdCode = "6109220001" };
    private static readonly DateTime At = new(2026, 1, 31, 16, 5, 0, DateTimeKind.Utc);

    [Fact]
    public void Every_page_names_site_domain_and_code_first()
    {
        var tags = new PageMeta.Plain("站内搜索", "/search", []).Tags(Facts, "https://www.example.gov.cn");

        Assert.Equal(["SiteName", "SiteDomain", "SiteIDCode"], tags.Select(t => t.Name));
        Assert.Equal("6109220001", tags[2].Content);
    }

    [Fact]
    public void A_column_has_its_four_tags()
    {
        var tags = new PageMeta.Column("通知公告", "/notices", [], "通知和公告", "通知,公告", "通知公告").Tags(Facts, "https://x");

        Assert.Equal(["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"], tags.Skip(3).Select(t => t.Name));
    }

    [Fact]
    public void An_article_gives_its_time_in_China_and_its_whole_address()
    {
        var tags = new PageMeta.Article("标题", "/news/2026/7.html", [], At, "县政府办", keywords: "水费").Tags(Facts, "https://x").ToDictionary(t => t.Name, t => t.Content);

        Assert.Equal("2026-02-01 00:05", tags["PubDate"]);
        Assert.Equal("县政府办", tags["ContentSource"]);
        Assert.Equal("https://x/news/2026/7.html", tags["Url"]);
        Assert.Equal("水费", tags["Keywords"]);
        Assert.DoesNotContain("Author", tags.Keys);
    }

    [Theory]
    [InlineData("", "描述", "关键词", "其他")]
    [InlineData("名称", " ", "关键词", "其他")]
    [InlineData("名称", "描述", "", "其他")]
    [InlineData("名称", "描述", "关键词", "")]
    public void A_column_without_a_mandatory_tag_cannot_be_made(string name, string description, string keywords, string type) =>
        Assert.Throws<ArgumentException>(() => new PageMeta.Column(name, "/x", [], description, keywords, type));

    [Fact]
    public void An_article_without_source_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => new PageMeta.Article("标题", "/x", [], At, ""));

    [Fact]
    public void A_site_without_code_cannot_draw_a_page() =>
        Assert.Throws<ArgumentException>(() => new PageMeta.Plain("搜索", "/search", []).Tags(Facts with { SiteIdCode = "" }, "https://x"));

    [Fact]
    public void A_page_that_does_not_say_what_it_is_is_refused()
    {
        var nothing = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary());

        Assert.Throws<InvalidOperationException>(() => PageMeta.Of(nothing));
    }

    [Fact]
    public void The_title_reads_article_column_site()
    {
        var meta = new PageMeta.Article("标题", "/news/county/2026/7.html", [new Crumb("新闻中心", "/news"), new Crumb("石泉要闻", "/news/county")], At, "县政府办");

        Assert.Equal("标题 - 石泉要闻 - 石泉县人民政府", meta.FullTitle(Facts.SiteName));
    }
}
