using System.Globalization;
using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>The pages of docs/rules about documents: decisions of wide interest, stated validity and the validity of a day.</summary>
public sealed partial class DocumentPageTests
{
    public static TheoryData<string[]> Decisions => RuleTable.Read("decision.md", 5);

    public static TheoryData<string[]> StatedValidities => RuleTable.Read("validity.md", 6);

    public static TheoryData<string[]> PresentValidities => RuleTable.Read("present-validity.md", 9);

    [Theory]
    [MemberData(nameof(Decisions))]
    public void A_document_of_wide_interest_is_judged_as_the_page_says(string[] row)
    {
        var consultations = row[2] == "无" ? [] : row[2].Split('、').Select(ReadConsultation).ToList();
        Assert.Equal(row[3], DecisionRule.Check(RuleTable.Typed(row[0]), RuleTable.Typed(row[1]), consultations) switch
        {
            null => "通过",
            "disclosure.decision.undecided" => "不得发布：没有选择",
            "disclosure.decision.no-dossier" => "不得发布：没有预公开",
            "disclosure.decision.short" => "不得发布：不足30日",
            var other => other,
        });
    }

    [Theory]
    [MemberData(nameof(StatedValidities))]
    public void A_stated_validity_is_judged_as_the_page_says(string[] row) =>
        Assert.Equal(row[4], ValidityRule.Contradiction(row[0], Day(row[1]), Day(row[2]), Day(row[3])!.Value) switch
        {
            null => "通过",
            "disclosure.validity.expired" => "不得发布：有效期已过",
            "disclosure.validity.not-yet" => "不得发布：还没有施行",
            "disclosure.validity.no-start" => "不得发布：没有施行日期",
            var other => other,
        });

    [Theory]
    [MemberData(nameof(PresentValidities))]
    public void The_validity_of_a_day_is_as_the_page_says(string[] row)
    {
        var effects = row[3] == "（无）" ? [] : row[3].Split('、').Select(ReadEffect).ToList();
        var fact = ValidityFact.On(Day(row[4])!.Value, new StatedValidity(row[0], Day(row[1]), Day(row[2])), effects);
        Assert.Equal((row[5], row[6], row[7]), (fact.Validity, Written(fact.Since), Written(fact.ChangesOn)));
    }

    [Fact]
    public void The_document_that_ends_another_is_named() =>
        Assert.Equal(2, ValidityFact.On(
            new DateOnly(2026, 6, 1),
            new StatedValidity("有效", null, null),
            [new ValidityEffect(1, ContentLinkKind.Supersedes, new DateOnly(2026, 5, 1)), new ValidityEffect(2, ContentLinkKind.Repeals, new DateOnly(2026, 3, 1))]).CauseItemId);

    private static (int Days, bool HasReason) ReadConsultation(string written)
    {
        var match = Consultation().Match(written);
        Assert.True(match.Success, written);
        return (int.Parse(match.Groups["days"].Value, CultureInfo.InvariantCulture), match.Groups["reason"].Success);
    }

    private static ValidityEffect ReadEffect(string written, int index)
    {
        var match = Effect().Match(written);
        Assert.True(match.Success, written);
        var kind = match.Groups["kind"].Value switch
        {
            "废止" => ContentLinkKind.Repeals,
            "代替" => ContentLinkKind.Supersedes,
            _ => ContentLinkKind.Amends,
        };
        return new ValidityEffect(index + 1, kind, Day(match.Groups["day"].Value)!.Value);
    }

    private static DateOnly? Day(string cell) =>
        cell == "（空）" ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "（无）";

    [GeneratedRegex("^(?<days>[0-9]+)日(?<reason>有理由)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Consultation();

    [GeneratedRegex("^(?<day>[0-9-]{10})起(?<kind>废止|代替|修改)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Effect();
}
