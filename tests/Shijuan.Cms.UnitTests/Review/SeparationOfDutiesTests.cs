using Shijuan.Cms.Core.Review;
using Xunit;

namespace Shijuan.Cms.UnitTests.Review;

/// <summary>Every row of docs/rules/separation-of-duties.md is run.</summary>
public sealed class SeparationOfDutiesTests
{
    private const string Document = "docs/rules/separation-of-duties.md";

    public static TheoryData<string, string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var row in RuleDocument.Rows(Document))
        {
            data.Add(row[0], row[1], row[2], row[3], row[4]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_function_answers_as_the_table_says(string contributors, string signed, string step, string signer, string result) =>
        Assert.Equal(result, Words(SeparationOfDuties.Check(ReviewSteps.Standard, new Signature(StepOf(step), Person(signer)), People(contributors), Signatures(signed))));

    [Fact]
    public void The_table_has_rows_for_every_answer()
    {
        var answers = RuleDocument.Rows(Document).Select(row => row[4]).ToHashSet();
        Assert.Equal(["允许", "拒绝：上一级未签完", "拒绝：写过或改过", "拒绝：该步骤已签", "拒绝：跨级签署"], answers.Order(StringComparer.Ordinal));
        Assert.True(RuleDocument.Rows(Document).Count >= 30);
    }

    [Fact]
    public void A_table_with_a_wrong_answer_is_noticed() =>
        // The twin of the theory: the same reading of the same cells must be able to disagree.
        Assert.NotEqual("允许", Words(SeparationOfDuties.Check(ReviewSteps.Standard, new Signature(StepOf("初审"), Person("甲")), People("甲"), Signatures("（无）"))));

    private static string Words(DutyRefusal? refusal) => refusal switch
    {
        null => "允许",
        DutyRefusal.OwnText => "拒绝：写过或改过",
        DutyRefusal.AlreadySigned => "拒绝：该步骤已签",
        DutyRefusal.TwoLevels => "拒绝：跨级签署",
        _ => "拒绝：上一级未签完",
    };

    private static ReviewStep StepOf(string name) => ReviewSteps.Standard.Steps.Single(step => step.Name == name).Step;

    private static int Person(string name)
    {
        var number = "甲乙丙丁戊己庚辛壬癸".IndexOf(name, StringComparison.Ordinal);
        return number >= 0 ? number + 1 : throw new ArgumentException("Unknown person " + name, nameof(name));
    }

    private static int[] People(string names) => names == "（无）" ? [] : [.. names.Split(' ').Select(Person)];

    private static Signature[] Signatures(string cell) =>
        cell == "（无）" ? [] : [.. cell.Split(' ').Select(pair => pair.Split('=')).Select(pair => new Signature(StepOf(pair[0]), Person(pair[1])))];
}
