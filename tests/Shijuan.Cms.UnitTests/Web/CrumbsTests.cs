using Shijuan.Cms.Web;
using Xunit;

namespace Shijuan.Cms.UnitTests.Web;

public sealed class CrumbsTests
{
    [Fact]
    public void The_home_page_has_none() => Assert.Empty(Crumbs.Of(null, "我的工作", "/admin"));

    [Fact]
    public void A_page_that_says_nothing_stands_below_home() =>
        Assert.Equal([("我的工作", "/admin"), ("栏目", null)], Crumbs.Of(null, "栏目", "/admin/channels"));

    [Fact]
    public void The_last_crumb_is_the_page_itself_and_no_link() =>
        Assert.Equal([("我的工作", "/admin"), ("稿件", "/admin/content"), ("编辑", null)], Crumbs.Of([("稿件", "/admin/content")], "编辑", "/admin/content/1/edit"));
}
