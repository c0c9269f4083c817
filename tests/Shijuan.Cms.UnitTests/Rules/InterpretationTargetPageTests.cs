using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>The page of docs/rules about what an interpretation explains (PR17).</summary>
public sealed class InterpretationTargetPageTests
{
    private const string Page = "interpretation-target.md";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["interpretation.target.missing"] = "没有解读的文件",
        ["interpretation.target.wrong-type"] = "类型不对",
        ["interpretation.target.not-policy"] = "{0}不是政策文件",
    };

    public static TheoryData<string[]> Rows => RuleTable.Read(Page, 5);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_target_is_judged_as_the_page_says(string[] row) => Assert.Equal(row[3], InterpretationPage.Verdict(Judge(row), Words));

    [Fact]
    public void Every_fault_of_a_target_is_on_its_page() =>
        InterpretationPage.AssertShown("interpretation.target", RuleTable.Rows(Page, 5).SelectMany(Judge), "interpretation.target.removed");

    private static IReadOnlyList<Finding> Judge(string[] row) => [.. TargetRule.Check(row[0] == "政策解读", Names(row[1]).Length, Names(row[2]))];

    private static string[] Names(string cell) => RuleTable.Typed(cell).Split('、', StringSplitOptions.RemoveEmptyEntries);
}
