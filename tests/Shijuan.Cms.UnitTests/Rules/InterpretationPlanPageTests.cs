using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>The page of docs/rules about the plan of interpretation (PR17).</summary>
public sealed class InterpretationPlanPageTests
{
    private const string Page = "interpretation-plan.md";

    /// <summary>As the page says.</summary>
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["interpretation.plan.undecided"] = "没有决定",
        ["interpretation.plan.no-reason"] = "没有理由",
        ["interpretation.plan.forms"] = "没有形式",
        ["interpretation.plan.one-form"] = "形式不够",
        ["interpretation.plan.author"] = "没有起草人",
        ["interpretation.plan.target"] = "没有日期",
        ["interpretation.plan.target-past"] = "日期已过",
        ["interpretation.plan.no-leader"] = "没有负责同志",
    };

    public static TheoryData<string[]> Rows => RuleTable.Read(Page, 4);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_plan_is_judged_as_the_page_says(string[] row) => Assert.Equal(row[2], InterpretationPage.Verdict(Judge(row), Words));

    [Fact]
    public void Every_fault_of_a_plan_is_on_its_page() =>
        InterpretationPage.AssertShown("interpretation.plan", RuleTable.Rows(Page, 4).SelectMany(Judge), "interpretation.plan.not-ready");

    [Fact]
    public void A_finding_leads_to_the_field_of_the_plan() =>
        Assert.All(RuleTable.Rows(Page, 4).SelectMany(Judge), f => Assert.Contains(InterpretationPlan.Fields, field => f.Target.Field == InterpretationPlan.Prefix + field.Name));

    private static IReadOnlyList<Finding> Judge(string[] row)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Plan.Need"] = InterpretationPlan.Needed,
            ["Plan.Forms"] = "文字解读、图解",
            ["Plan.Author"] = "县民政局养老服务股 张样例",
            ["Plan.Spokesperson"] = "县民政局局长 李样例",
            ["Plan.TargetOn"] = "2026-03-12",
        };
        foreach (var (label, value) in InterpretationPage.Changes(row[0]))
        {
            typed[InterpretationPlan.Prefix + InterpretationPlan.Fields.Single(f => f.Label == label).Name] = value;
        }

        var (stored, errors) = InterpretationPlan.Write("", typed);
        Assert.Empty(errors);
        return [.. PlanRule.Check(InterpretationPlan.Read(stored), row[1] == "是", Today)];
    }
}
