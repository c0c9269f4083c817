using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>The page of docs/rules about who explains.</summary>
public sealed class InterpretationSpeakerPageTests
{
    private const string Page = "interpretation-speaker.md";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["interpretation.speaker.missing"] = "没有写{0}",
        ["interpretation.speaker.unknown"] = "“{0}”不在{1}的名册里",
        ["interpretation.speaker.no-consent"] = "“{0}”没有同意的记录",
    };

    public static TheoryData<string[]> Rows => RuleTable.Read(Page, 6);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_speaker_is_judged_as_the_page_says(string[] row) => Assert.Equal(row[4], InterpretationPage.Verdict(Judge(row), Words));

    [Fact]
    public void Every_fault_of_a_speaker_is_on_its_page() =>
        InterpretationPage.AssertShown("interpretation.speaker", RuleTable.Rows(Page, 6).SelectMany(Judge));

    private static IReadOnlyList<Finding> Judge(string[] row)
    {
        var text = new InterpretationText();
        InterpretationPage.Write(text, "解读人身份", RuleTable.Typed(row[0]));
        InterpretationPage.Write(text, "解读人", RuleTable.Typed(row[1]));
        Assert.Contains(row[2], new[] { "是", "否" });
        return [.. SpeakerRule.Check(text, row[2] == "是", RuleTable.Typed(row[3]))];
    }
}
