using System.Collections.Frozen;

namespace Shijuan.Cms.Disclosure;

/// <summary>全部公开事项类型。</summary>
internal static class FormTypes
{
    public static readonly IReadOnlyList<FormType> All =
    [
        AgencyProfile.Type,
        LeaderProfile.Type,
        PowerList.Type,
        DecisionConsultation.Type,
        ConsultationFeedback.Type,
        Meeting.Type,
        Plan.Type,
        InspectionList.Type,
        InspectionResult.Type,
        PermitDecision.Type,
        PenaltyDecision.Type,
        ProposalReply.Type,
        Project.Type,
        Recruitment.Type,
        FeeList.Type,
        SubsidyProgramme.Type,
        BudgetReport.Type,
        DisclosureGuide.Type,
        Institution.Type,
        DataTable.Type,
        AnnualReport.Type,
    ];

    private static readonly FrozenDictionary<string, FormType> ByKey = All.ToFrozenDictionary(t => t.Key);

    /// <exception cref="InvalidOperationException">The type is not part of this build.</exception>
    public static FormType Get(string key) => ByKey.GetValueOrDefault(key) ?? throw new InvalidOperationException($"Unknown form type {key}.");
}
