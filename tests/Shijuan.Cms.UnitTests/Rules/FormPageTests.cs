using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>The pages of docs/rules about forms: each row changes the complete example and says what follows.</summary>
public sealed class FormPageTests
{
    public static TheoryData<string[]> AgencyProfiles => RuleTable.Read(FormPage.AgencyProfile.File, 4);

    public static TheoryData<string[]> Consultations => RuleTable.Read(FormPage.Consultation.File, 4);

    public static TheoryData<string[]> Feedbacks => RuleTable.Read(FormPage.Feedback.File, 4);

    public static TheoryData<string[]> Projects => RuleTable.Read(FormPage.Project.File, 4);

    public static TheoryData<string[]> Recruitments => RuleTable.Read(FormPage.Recruitment.File, 4);

    public static TheoryData<string[]> Meetings => RuleTable.Read(FormPage.Meeting.File, 4);

    public static TheoryData<string[]> Institutions => RuleTable.Read(FormPage.Institution.File, 4);

    [Theory]
    [MemberData(nameof(AgencyProfiles))]
    public void An_agency_profile_is_judged_as_the_page_says(string[] row) => Judge(FormPage.AgencyProfile, row);

    [Theory]
    [MemberData(nameof(Consultations))]
    public void A_call_for_opinions_is_judged_as_the_page_says(string[] row) => Judge(FormPage.Consultation, row);

    [Theory]
    [MemberData(nameof(Feedbacks))]
    public void A_result_of_a_call_is_judged_as_the_page_says(string[] row) => Judge(FormPage.Feedback, row);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_is_judged_as_the_page_says(string[] row) => Judge(FormPage.Project, row);

    [Theory]
    [MemberData(nameof(Recruitments))]
    public void A_recruitment_is_judged_as_the_page_says(string[] row) => Judge(FormPage.Recruitment, row);

    [Theory]
    [MemberData(nameof(Meetings))]
    public void A_meeting_is_judged_as_the_page_says(string[] row) => Judge(FormPage.Meeting, row);

    [Theory]
    [MemberData(nameof(Institutions))]
    public void An_institution_is_judged_as_the_page_says(string[] row) => Judge(FormPage.Institution, row);

    [Fact]
    public void Every_fault_that_a_rule_finds_is_on_its_page()
    {
        foreach (var page in FormPage.All)
        {
            var texts = DisclosureRuleTable.Table.Texts.Select(t => t.Key).Where(k => k.StartsWith(page.RuleKey + ".", StringComparison.Ordinal));
            var shown = Rows(page).SelectMany(row => page.Findings(page.Case(row))).Select(f => f.MessageKey);
            Assert.Equal((page.File, ""), (page.File, string.Join('、', texts.Except(shown, StringComparer.Ordinal))));
        }
    }

    [Fact]
    public void Missing_and_unusable_fields_are_on_the_page_of_agency_profiles()
    {
        var shown = Rows(FormPage.AgencyProfile).SelectMany(row => FormFieldsRule.Check(FormPage.AgencyProfile.Case(row).Detail)).Select(f => f.MessageKey);
        Assert.Equal(["disclosure.form-fields.format", "disclosure.form-fields.missing"], shown.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_page_accepts_its_example_and_refuses_something()
    {
        foreach (var page in FormPage.All)
        {
            Assert.Contains(Rows(page), row => row[2] == "通过");
            Assert.Contains(Rows(page), row => row[2].StartsWith("不得发布：", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_meeting_number_typed_far_too_large_is_told_without_counting_to_it()
    {
        var read = new FormCase(FormExamples.Meeting, "第几次会议=20260312；已公开的会议=46", "2026-03-20");
        var gap = Assert.Single(FormPage.Meeting.Findings(read), f => f.MessageKey == "disclosure.meeting.gap");
        Assert.Equal("47、48、49、50、51", Assert.Single(gap.Arguments));
    }

    private static void Judge(FormPage page, string[] row)
    {
        var read = page.Case(row);
        Assert.Equal(row[2], read.Judgement(page.Findings(read)));
    }

    private static IEnumerable<string[]> Rows(FormPage page) => RuleTable.Rows(page.File, 4);
}
