using System.Globalization;
using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Editorial;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>The pages of docs/rules about every text: confidentiality review and reprints.</summary>
public sealed partial class EditorialPageTests
{
    private const string Persons = "甲乙丙丁戊己庚辛";

    /// <summary>The units that the product ships with.</summary>
    private static readonly OwnBodies Own = new(
        "石泉县", [.. UnitSeed.Read().Where(u => u.Type != nameof(UnitType.Group)).SelectMany(u => new[] { u.FullName, u.Name })]);

    public static TheoryData<string[]> ConfidentialityReviews => RuleTable.Read("confidentiality-review.md", 4);

    public static TheoryData<string[]> Reprints => RuleTable.Read("reprint.md", 5);

    [Theory]
    [MemberData(nameof(ConfidentialityReviews))]
    public void A_confidentiality_review_is_judged_as_the_page_says(string[] row)
    {
        var contributors = row[0].Split(' ').Select(Person).ToList();
        var signed = row[1] == "（无）" ? [] : row[1].Split('；').Select(ReadOpinion).ToList();
        Assert.Equal(row[2], ConfidentialityReviewRule.Check(signed, "now", contributors) is null ? "通过" : "不得发布");
    }

    [Theory]
    [MemberData(nameof(Reprints))]
    public void A_reprint_is_judged_as_the_page_says(string[] row)
    {
        DateOnly? formedOn = row[2] == "（空）" ? null : DateOnly.ParseExact(row[2], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var found = ReprintRule.Check(RuleTable.Typed(row[0]), RuleTable.Typed(row[1]), formedOn, Own).Select(f => f.Key switch
        {
            "editorial.reprint.unnamed" => "不得发布：没有写明原发布单位",
            "editorial.reprint.undated" => "不得发布：没有写明发布日期",
            "editorial.reprint.unlinked" => "说明理由：没有转载链接",
            _ => f.Key,
        });
        Assert.Equal(row[3] == "通过" ? "" : row[3], string.Join('；', found));
    }

    [Fact]
    public void Every_unit_is_known_by_its_own_names() =>
        Assert.All(UnitSeed.Read(), unit => Assert.True(unit.Type == nameof(UnitType.Group) || (Own.Include(unit.Name) && Own.Include(unit.FullName)), unit.FullName));

    [Fact]
    public void The_county_is_named_after_its_government()
    {
        var government = new OrgUnit("county", "县人民政府", "石泉县人民政府", UnitType.CountyGovernment, null, "610922", 1);
        var own = OwnBodies.Of(new UnitTreeSnapshot([government]));
        Assert.Equal("石泉县", own.County);
        Assert.True(own.Include("石泉县公安局"));
        Assert.False(own.Include("汉阴县公安局"));
    }

    [Fact]
    public void Without_units_nobody_is_known() =>
        Assert.False(OwnBodies.Of(new UnitTreeSnapshot([])).Include("县民政局"));

    private static int Person(string name) => Persons.IndexOf(name, StringComparison.Ordinal) + 1;

    private static (Signature Signature, Verdict Verdict, string Fingerprint) ReadOpinion(string written)
    {
        var match = Opinion().Match(written);
        Assert.True(match.Success, written);
        var step = match.Groups["step"].Value switch
        {
            "初审" => ReviewStep.FirstReview,
            "一校" => ReviewStep.FirstProof,
            "复审" => ReviewStep.SecondReview,
            "二校" => ReviewStep.SecondProof,
            "终审" => ReviewStep.FinalReview,
            "三校" => ReviewStep.FinalProof,
            _ => ReviewStep.Confidentiality,
        };
        int? actingFor = match.Groups["absent"].Success ? Person(match.Groups["absent"].Value) : null;
        return (
            new Signature(step, Person(match.Groups["signer"].Value), actingFor),
            match.Groups["verdict"].Value == "通过" ? Verdict.Pass : Verdict.Return,
            match.Groups["old"].Success ? "before" : "now");
    }

    [GeneratedRegex("^(?<step>初审|一校|复审|二校|终审|三校|保密审查)=(?<signer>[甲乙丙丁戊己庚辛])(代(?<absent>[甲乙丙丁戊己庚辛]))?：(?<verdict>通过|退回)(?<old>（旧文本）)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opinion();
}
