using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Editorial;
using Xunit;

namespace Shijuan.Cms.UnitTests.Editorial;

public sealed class WordReplacementTests
{
    [Theory]
    [InlineData("<p>县农业局通知</p>", "<p>县农业农村局通知</p>")]
    [InlineData("<p>县<strong>农</strong>业<em>局</em>通知</p>", "<p>县<strong>农业农村局</strong><em></em>通知</p>")]
    [InlineData("<p>农业</p><p>局</p>", "<p>农业</p><p>局</p>")]
    [InlineData("<p>农业<br>局</p>", "<p>农业<br>局</p>")]
    [InlineData("<p><a href=\"https://x.gov.cn/农业局\">农业局</a></p>", "<p><a href=\"https://x.gov.cn/农业局\">农业农村局</a></p>")]
    [InlineData("<p>农业局农业局</p>", "<p>农业农村局农业农村局</p>")]
    [InlineData("<img src=\"cms-file:aa\" alt=\"农业局大楼\">", "<img src=\"cms-file:aa\" alt=\"农业农村局大楼\">")]
    [InlineData("<ul><li>农业局</li></ul>", "<ul><li>农业农村局</li></ul>")]
    public void Words_are_replaced_as_a_reader_sees_them(string before, string after)
    {
        var fields = new DraftFields([new("Body", before)]);
        Assert.Equal(after, WordReplacement.In("农业局", "农业农村局")(fields)["Body"]);
    }

    [Fact]
    public void A_body_without_the_words_is_not_rewritten()
    {
        // Not as the parser would write it: an untouched text must stay byte for byte.
        const string Untidy = "<p>甲 <br/>乙</p>";
        Assert.Equal(Untidy, WordReplacement.In("丙", "丁")(new DraftFields([new("Body", Untidy)]))["Body"]);
    }

    [Theory]
    [InlineData("Title", true)]
    [InlineData("Source", true)]
    [InlineData("Detail.Issuer", true)]
    [InlineData("Detail.DocumentNumber", false)]
    [InlineData("ResponsibleEditor", false)]
    [InlineData("SourceUrl", false)]
    [InlineData("FormedOn", false)]
    public void Names_numbers_addresses_and_dates_are_left_alone(string field, bool replaced)
    {
        var after = WordReplacement.In("局", "委")(new DraftFields([new(field, "农业局")]))[field];
        Assert.Equal(replaced ? "农业委" : "农业局", after);
    }

    [Fact]
    public void Every_place_is_found_with_what_stands_around_it()
    {
        var fields = new DraftFields([new("Title", "县农业局通知"), new("Body", "<p>由<b>农业</b>局解释</p><p>农业局</p>")]);
        var places = WordReplacement.Find(fields, "农业局");
        Assert.Equal(["Title", "Body", "Body"], places.Select(p => p.Field));
        Assert.Equal(("由", "农业局", "解释"), (places[1].Before, places[1].Words, places[1].After));
    }

    [Fact]
    public void What_is_found_is_what_is_replaced()
    {
        var fields = new DraftFields([new("Title", "农业局"), new("Body", "<p>农<i>业局</i>和农业局</p>")]);
        Assert.Equal(3, WordReplacement.Find(fields, "农业局").Count);
        Assert.Empty(WordReplacement.Find(WordReplacement.In("农业局", "农业农村厅")(fields), "农业局"));
    }
}
