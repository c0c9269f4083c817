using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>条款的锚点：the name that the page of the document gives to the article.</summary>
public sealed class ArticleAnchorTests
{
    [Fact]
    public void Every_article_that_can_be_written_is_found() =>
        Assert.All(Enumerable.Range(1, 300), n => Assert.Equal($"tiao-{n}", ArticleAnchor.Of($"第{ChineseNumeral.Write(n)}条")));

    [Theory]
    [InlineData("第三条第二款", "tiao-3")]
    [InlineData("第三条、第四条", "tiao-3")]
    [InlineData("第一百零三条", "tiao-103")]
    [InlineData("第三条之一", "tiao-3zhi1")]
    [InlineData("第十二条之十一第一款", "tiao-12zhi11")]
    [InlineData("", null)]
    [InlineData("三条", null)]
    [InlineData("第条", null)]
    [InlineData("第三章", null)]
    [InlineData("附件1", null)]
    [InlineData("见第三条", null)]
    [InlineData("第十十条", null)]
    public void Words_are_an_article_or_none(string words, string? anchor) => Assert.Equal(anchor, ArticleAnchor.Of(words));
}
