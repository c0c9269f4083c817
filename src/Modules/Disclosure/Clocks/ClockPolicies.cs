namespace Shijuan.Cms.Disclosure;

/// <summary>期限规则：pure functions from the facts of one item to the clocks it should have.</summary>
internal static class ClockPolicies
{
    private static readonly IReadOnlyList<Func<ItemFacts, WantedClock?>> All =
    [
        PublicationTerms.General,
        PublicationTerms.Decision,
        PublicationTerms.InspectionEnd,
        PublicationTerms.Budget,
        PublicationTerms.Reply,
        PublicationTerms.AgencyChange,
        PolicyTerms.Interpretation,
        PolicyTerms.ValidityChange,
        PublicPeriods.Consultation,
        PublicPeriods.Feedback,
        PublicPeriods.RecruitmentNotice,
        TakingDownTerms.Revocation,
        TakingDownTerms.ShownUntil,
    ];

    public static IReadOnlyList<WantedClock> Of(ItemFacts facts) => facts.IsDiscarded && facts.FirstPublishedAtUtc is null
        ? []
        : [.. All.Select(policy => policy(facts)).OfType<WantedClock>().Where(w => w.TriggerUtc >= facts.CreatedAtUtc.AddDays(-DisclosureClocks.Terms.LookBackDays))];
}
