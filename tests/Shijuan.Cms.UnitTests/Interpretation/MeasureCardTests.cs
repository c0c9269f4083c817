using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>举措卡片：read from its row, whole when a citizen can act on it, and its links lead where they say.</summary>
public sealed class MeasureCardTests
{
    private static readonly MeasureCard Whole = new("上门服务补助", "失能老人", "每月2到8次", "到镇上申请", "镇便民服务中心", "0915-0000201", "https://example.gov.cn/guide", "第三条");

    [Fact]
    public void A_row_is_read_column_by_column()
    {
        var row = string.Join('\t', Whole.Measure, Whole.Who, Whole.What, Whole.How, Whole.Contact, Whole.Phone, Whole.Guide, Whole.Article);

        Assert.Equal([Whole, new MeasureCard("另一条", "", "", "", "", "", "", "")], MeasureCard.Read(row + "\n另一条"));
        Assert.Empty(MeasureCard.Read(""));
        Assert.Equal(8, MeasureCard.Columns.Count);
    }

    [Fact]
    public void A_card_without_telephone_guide_and_article_is_whole() => Assert.True((Whole with { Phone = "", Guide = "", Article = "" }).IsWhole);

    [Fact]
    public void A_card_that_leaves_a_question_open_is_not() =>
        Assert.All(
            new[] { Whole with { Measure = "" }, Whole with { Who = "" }, Whole with { What = "" }, Whole with { How = "" }, Whole with { Contact = "" } },
            card => Assert.False(card.IsWhole));

    [Theory]
    [InlineData("https://example.gov.cn/guide?a=1")]
    [InlineData("http://example.gov.cn")]
    [InlineData("/service/guide/12.html")]
    public void A_guide_on_the_web_or_on_this_site_is_linked(string address) => Assert.Equal(address, (Whole with { Guide = address }).GuideUrl);

    [Theory]
    [InlineData("")]
    [InlineData("见窗口")]
    [InlineData("www.example.gov.cn")]
    [InlineData("//example.com/a")]
    [InlineData("/\\example.com/a")]
    [InlineData("/a b")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.gov.cn/a")]
    public void Anything_else_is_not(string address) => Assert.Null((Whole with { Guide = address }).GuideUrl);

    [Fact]
    public void The_article_is_a_place_on_the_page_of_the_document()
    {
        var view = new BlocksView(new InterpretationText(), [Whole], new PictureView([], null), 7, "/policy/2026/5.html");

        Assert.Equal("/policy/2026/5.html#tiao-3", view.ArticleUrl(Whole));
        Assert.Null(view.ArticleUrl(Whole with { Article = "" }));
        Assert.Null((view with { DocumentUrl = null }).ArticleUrl(Whole));
    }
}
