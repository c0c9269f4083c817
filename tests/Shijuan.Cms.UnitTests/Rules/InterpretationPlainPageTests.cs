using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>The page of docs/rules about plain words.</summary>
public sealed class InterpretationPlainPageTests
{
    private const string Page = "interpretation-plain.md";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["interpretation.plain.long-sentence"] = "一句{0}字",
        ["interpretation.plain.jargon"] = "公文用语“{0}”",
    };

    public static TheoryData<string[]> Rows => RuleTable.Read(Page, 3);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_is_judged_as_the_page_says(string[] row) => Assert.Equal(row[1], InterpretationPage.Verdict(Judge(row), Words));

    [Fact]
    public void Every_note_on_plain_words_is_on_its_page() =>
        InterpretationPage.AssertShown("interpretation.plain", RuleTable.Rows(Page, 3).SelectMany(Judge));

    [Fact]
    public void A_long_sentence_is_told_where_it_begins()
    {
        var sentence = new string('长', 81);
        var finding = Assert.Single(PlainWordsRule.Check(Target.Body, "第一句。\n\u3000\u3000" + sentence + "。"));

        Assert.Equal(new Target(Target.Body, sentence, 7), finding.Target);
        Assert.Equal(new object[] { 81, sentence[..30] + "……" }, finding.Arguments);
        Assert.Null(Assert.Single(PlainWordsRule.Check("Detail.Aims", sentence)).Target.Start);
    }

    private static IReadOnlyList<Finding> Judge(string[] row) =>
        [.. PlainWordsRule.Check(Target.Body, InterpretationPage.Typed(row[0]).Replace("<br>", "\n", StringComparison.Ordinal))];
}
