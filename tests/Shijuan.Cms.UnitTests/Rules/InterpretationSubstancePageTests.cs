using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>The page of docs/rules about what an interpretation has to say (PR18).</summary>
public sealed class InterpretationSubstancePageTests
{
    private const string Page = "interpretation-substance.md";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["interpretation.substance.missing"] = "没有{0}",
        ["interpretation.substance.short"] = "{0}只有{1}字",
        ["interpretation.substance.few-points"] = "只有{0}条要点",
        ["interpretation.substance.audience"] = "第{0}行的人群“{1}”",
        ["interpretation.substance.no-card"] = "没有举措卡片",
        ["interpretation.substance.card"] = "第{1}条卡片不全",
    };

    public static TheoryData<string[]> Rows => RuleTable.Read(Page, 4);

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_interpretation_is_judged_as_the_page_says(string[] row) => Assert.Equal(row[2], InterpretationPage.Verdict(Judge(row), Words));

    [Fact]
    public void Every_fault_of_substance_is_on_its_page() =>
        InterpretationPage.AssertShown("interpretation.substance", RuleTable.Rows(Page, 4).SelectMany(Judge));

    [Fact]
    public void A_finding_leads_to_a_field_of_the_form() =>
        Assert.All(RuleTable.Rows(Page, 4).SelectMany(Judge), f => Assert.Contains(new InterpretationText().Fields, field => f.Target.Field == "Detail." + field.Name));

    private static IReadOnlyList<Finding> Judge(string[] row)
    {
        var text = Example();
        foreach (var (label, value) in InterpretationPage.Changes(row[0]))
        {
            InterpretationPage.Write(text, label, value);
        }

        Assert.Contains(row[1], new[] { "有", "无" });
        return [.. SubstanceRule.Check(text, row[1] == "有")];
    }

    private static InterpretationText Example()
    {
        var text = new InterpretationText();
        IReadOnlyList<(string Label, string Value)> values =
        [
            ("解读形式", "文字解读"),
            ("背景依据", "［60字］"),
            ("目标任务", "［60字］"),
            ("重要举措", "［60字］"),
            ("举措卡片", "发服务券｜失能老人｜每月三百元｜到镇上申请｜县民政局｜0915-0000201／送餐上门｜独居老人｜每天一顿午餐｜打电话预约｜县民政局"),
            ("和我有什么关系", "老年人｜六十岁以上失能老人每月能领服务券"),
            ("问答", "能不能发现金？｜不能，补助以服务的形式发放。"),
        ];
        foreach (var (label, value) in values)
        {
            InterpretationPage.Write(text, label, InterpretationPage.Typed(value));
        }

        return text;
    }
}
