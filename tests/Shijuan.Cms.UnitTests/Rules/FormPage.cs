using System.Globalization;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Disclosure;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>一页规则：a page of docs/rules about the fields of one type.</summary>
/// <param name="File">Under docs/rules.</param>
/// <param name="RuleKey">The rule whose findings the page shows, each at least once.</param>
/// <param name="Example">The complete example.</param>
/// <param name="Own">What the rule finds; whether the fields are complete is judged for every page.</param>
internal sealed record FormPage(string File, string RuleKey, Func<FormDetail> Example, Func<FormCase, IEnumerable<Finding>> Own)
{
    /// <summary>Label by which a page says which meetings are public already.</summary>
    private const string KnownMeetings = "已公开的会议";

    /// <summary>Label by which a page says that the form answers a call; the relation of the real form.</summary>
    private const string Answers = "回应或反馈的内容";

    public static readonly FormPage AgencyProfile = new(
        "agency-profile.md", "disclosure.agency-profile", () => FormExamples.AgencyProfile, c => AgencyProfileRule.Check(c.Detail, c.Today));

    public static readonly FormPage Consultation = new(
        "consultation.md", "disclosure.consultation", () => FormExamples.Consultation, c => ConsultationRule.Check(c.Detail, c.Today));

    public static readonly FormPage Feedback = new(
        "feedback.md", "disclosure.feedback", () => FormExamples.Feedback, c => FeedbackRule.Check(c.Detail, c.Beside(Answers) is not "", c.Today));

    public static readonly FormPage Project = new(
        "project.md", "disclosure.project", () => FormExamples.Project, c => ProjectRule.Check(c.Detail, c.Today));

    public static readonly FormPage Recruitment = new(
        "recruitment.md", "disclosure.recruitment", () => FormExamples.Recruitment, c => RecruitmentRule.Check(c.Detail, WorkCalendar.StateCouncil(), c.Today));

    public static readonly FormPage Meeting = new(
        "meeting.md", "disclosure.meeting", () => FormExamples.Meeting, c => MeetingRule.Check(c.Detail, Numbers(c.Beside(KnownMeetings)), c.Today));

    public static readonly FormPage Institution = new(
        "institution.md", "disclosure.institution", () => FormExamples.Institution, c => InstitutionRule.Check(c.Detail, c.Today));

    public static readonly IReadOnlyList<FormPage> All = [AgencyProfile, Consultation, Feedback, Project, Recruitment, Meeting, Institution];

    public FormCase Case(string[] row) => new(Example(), row[0], row[1]);

    /// <summary>Everything that is found at the form, as the gate finds it: fields first, then the rule of the type.</summary>
    public IReadOnlyList<Finding> Findings(FormCase read) => [.. FormFieldsRule.Check(read.Detail), .. Own(read)];

    private static IReadOnlyCollection<int> Numbers(string? cell) =>
        string.IsNullOrEmpty(cell) ? [] : [.. cell.Split('、').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
}
