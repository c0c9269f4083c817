using CsCheck;
using Shijuan.Cms.Search;
using Xunit;

namespace Shijuan.Cms.UnitTests.Search;

public sealed class TextAnalysisTests
{
    [Theory]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("é", "é")]
    [InlineData("e\u0301", "é")]
    [InlineData("①㈠", "1(一)")]
    [InlineData("⽂件", "文件")]
    [InlineData("公\u200B租\u00AD房\uFE0F", "公租房")]
    [InlineData("國務院", "國務院")]
    public void Text_is_folded(string original, string folded) => Assert.Equal(folded, FoldedText.Of(original).Text);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced()
    {
        Assert.Equal("a\uFFFDb", FoldedText.Of("a\ud800b").Text);
        Assert.Equal("a\uFFFD", FoldedText.Of("a\ud842\udfb7", maxLength: 2).Text);
    }

    [Fact]
    public void Every_character_there_is_can_be_folded()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            var text = value is >= 0xD800 and <= 0xDFFF ? ((char)value).ToString() : char.ConvertFromUtf32(value);
            Assert.InRange(FoldedText.Of(text).Text.Length, 0, 18);
        }
    }

    [Fact]
    public void Every_folded_character_knows_where_it_came_from()
    {
        Gen.String[0, 80].Sample(original =>
        {
            var folded = FoldedText.Of(original);
            var last = 0;
            for (var i = 0; i < folded.Text.Length; i++)
            {
                var (start, end) = (folded.OriginalStart(i), folded.OriginalEnd(i));
                if (start < last || end <= start || end > original.Length)
                {
                    return false;
                }

                last = start;
            }

            return true;
        }, iter: 5_000);
    }

    [Theory]
    [InlineData("公租房", "公租 租房 房")]
    [InlineData("房", "房")]
    [InlineData("2023年工作", "2023 年工 工作 作")]
    [InlineData("甲乙，丙丁", "甲乙 乙 丙丁 丁")]
    [InlineData("𠮷𠮷a", "𠮷𠮷 𠮷 a")]
    [InlineData("gb/t 22239", "gb t 22239")]
    [InlineData("。", "")]
    public void Chinese_is_paired_and_words_are_kept(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', TextToken.Bigrams(text).Select(token => token.Term)));

    [Fact]
    public void A_word_without_end_is_cut_into_pieces() =>
        Assert.All(TextToken.Bigrams(new string('a', 1_000)), token => Assert.InRange(token.Term.Length, 1, 64));

    [Theory]
    [InlineData("请问低保怎么办理", "低保")]
    [InlineData("如何申请公租房", "申请公租房")]
    [InlineData("公租房申请需要什么材料吗", "公租房申请 材料")]
    [InlineData("低保", "低保")]
    [InlineData("怎么办", "怎么办")]
    public void Questions_are_reduced_to_their_subject(string question, string subject) =>
        Assert.Equal(subject, QuestionWords.Strip(question));

    [Fact]
    public void Quotation_marks_make_phrases()
    {
        var parsed = ParsedQuery.Parse("如何办理“公积金贷款” \"2023年\"");

        Assert.Equal(["公积金贷款", "2023|年"], parsed.Phrases.Select(phrase => string.Join('|', phrase.Select(run => string.Concat(run.Characters)))));
    }
}
