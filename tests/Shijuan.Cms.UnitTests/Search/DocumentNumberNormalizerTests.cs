using Shijuan.Cms.Search;
using Xunit;

namespace Shijuan.Cms.UnitTests.Search;

public sealed class DocumentNumberNormalizerTests
{
    [Theory]
    [InlineData("青政发〔2023〕52号")]
    [InlineData("青政发[2023]52号")]
    [InlineData("青政发［2023］52号")]
    [InlineData("青政发（2023）52")]
    [InlineData("青政发(2023)52号")]
    [InlineData("青政发【2023】052号")]
    [InlineData("青政发 〔 2023 〕 52 号")]
    [InlineData("青政发〔２０２３〕５２号")]
    [InlineData("青政发2023年52号")]
    [InlineData("青政发2023年第52号")]
    [InlineData("青政发2023-52号")]
    [InlineData("青政发﹝2023﹞52號")]
    [InlineData("青政发2023〕52号")]
    public void All_writings_have_one_key(string number) =>
        Assert.Equal(["青政发2023-52", "2023-52"], DocumentNumberNormalizer.IndexTerms(number));

    [Theory]
    [InlineData("2023年5月1日")]
    [InlineData("(2023)年度")]
    [InlineData("电话0739-12345")]
    [InlineData("52号楼")]
    [InlineData("2023-05-01")]
    [InlineData("")]
    public void What_is_no_document_number_is_not_taken_for_one(string text) => Assert.Empty(DocumentNumberNormalizer.Find(text));

    [Fact]
    public void A_number_inside_a_sentence_offers_every_issuer_it_may_have()
    {
        var key = Assert.Single(DocumentNumberNormalizer.Find("关于青政发〔2023〕52号的解读"));

        Assert.Equal("2023-52", key.Serial);
        Assert.False(key.IsWholeText);
        Assert.Contains("青政发2023-52", key.Candidates());
    }

    [Fact]
    public void Two_numbers_in_a_row_stay_apart() =>
        Assert.Equal(["2023-5", "2024-6"], DocumentNumberNormalizer.Find("(2023)5 (2024)6").Select(key => key.Serial));

    [Fact]
    public void Orders_and_unknown_forms_keep_a_key()
    {
        Assert.Contains("国务院令-711", DocumentNumberNormalizer.IndexTerms("国务院令第711号"));
        Assert.Equal(["青函12"], DocumentNumberNormalizer.IndexTerms("青函 12"));
        Assert.Empty(DocumentNumberNormalizer.IndexTerms(" "));
    }
}
