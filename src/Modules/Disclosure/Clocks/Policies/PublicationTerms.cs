using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>公开的期限：from the day something was formed, decided or approved to the day the public first saw it (K01–K03, K24–K26).</summary>
internal static class PublicationTerms
{
    private const string Withheld = "不公开";

    /// <summary>Types with a term of their own; the general one does not run beside it.</summary>
    private static readonly IReadOnlySet<string> OwnTerm = new HashSet<string>(StringComparer.Ordinal)
    {
        PermitDecision.Type.Key, PenaltyDecision.Type.Key, InspectionResult.Type.Key, BudgetReport.Type.Key, ProposalReply.Type.Key, AnnualReport.Key,
    };

    /// <summary>K01 形成之日起20个工作日; a draft counts too, because the information exists. Not where somebody decided that it is not published on the agency's own motion.</summary>
    public static WantedClock? General(ItemFacts facts) =>
        facts is { IsStatutory: true, FormedOn: { } formed, Disclosure: DisclosureAttribute.Undecided or DisclosureAttribute.Proactive } && !OwnTerm.Contains(facts.TypeKey)
            ? WantedClock.From(DisclosureClocks.General, formed, facts.FirstPublishedAtUtc)
            : null;

    /// <summary>K02 作出许可、处罚决定之日起7个工作日.</summary>
    public static WantedClock? Decision(ItemFacts facts) =>
        (facts.Is(PermitDecision.Type) || facts.Is(PenaltyDecision.Type)) && facts.Form?.Day("DecidedOn") is { } decided
            ? WantedClock.From(DisclosureClocks.DoublePublicity, decided, facts.FirstPublishedAtUtc)
            : null;

    /// <summary>K03 检查结束之日起20个工作日.</summary>
    public static WantedClock? InspectionEnd(ItemFacts facts) =>
        facts.Is(InspectionResult.Type) && facts.Form?.Day("FinishedOn") is { } finished
            ? WantedClock.From(DisclosureClocks.Enforcement, finished, facts.FirstPublishedAtUtc)
            : null;

    /// <summary>K25 批准、批复后20日.</summary>
    public static WantedClock? Budget(ItemFacts facts) =>
        facts.Is(BudgetReport.Type) && facts.Form?.Day("ApprovedOn") is { } approved
            ? WantedClock.From(DisclosureClocks.Budget, approved, facts.FirstPublishedAtUtc)
            : null;

    /// <summary>K26 答复代表、委员之日起20个工作日; a reply that is lawfully withheld has none.</summary>
    public static WantedClock? Reply(ItemFacts facts) =>
        facts.Is(ProposalReply.Type) && facts.Form is { } form && form["Mode"] != Withheld && form.Day("RepliedOn") is { } replied
            ? WantedClock.From(DisclosureClocks.ProposalReply, replied, facts.FirstPublishedAtUtc)
            : null;

    /// <summary>K24 机构、负责人、地址、电话变更之日; ends when the page shows this very change.</summary>
    public static WantedClock? AgencyChange(ItemFacts facts) =>
        facts.Is(AgencyProfile.Type) && facts.Form?.Day("ChangedOn") is { } changed
            ? WantedClock.From(DisclosureClocks.AgencyChange, changed, facts.LiveForm?.Day("ChangedOn") == changed ? facts.LivePublishedAtUtc : null) with { Repeats = true }
            : null;
}
