using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>留给公众的期间：consultation and public notice with the dates they state (K06, K30), and the answer owed afterwards (K07).</summary>
internal static class PublicPeriods
{
    /// <summary>K06 征求意见期间, as the public notice states it.</summary>
    public static WantedClock? Consultation(ItemFacts facts) =>
        facts.Is(DecisionConsultation.Type) ? Period(DisclosureClocks.Consultation, facts, "StartsOn", "EndsOn") : null;

    /// <summary>K07 征集截止后反馈; planned while the period still runs.</summary>
    public static WantedClock? Feedback(ItemFacts facts) =>
        facts.Is(DecisionConsultation.Type) && facts.FirstPublishedAtUtc is not null && (facts.LiveForm ?? facts.Form)?.Day("EndsOn") is { } ends
            ? new WantedClock(
                // The last day belongs to the public: the duty begins when it is over.
                DisclosureClocks.Feedback, ChinaTime.EndOfDayUtc(ends).AddSeconds(-1), facts.FirstLink(ContentLinkKind.RespondsTo, ConsultationFeedback.Type.Key))
            : null;

    /// <summary>K30 拟录用公示期间, once it is before the public.</summary>
    public static WantedClock? RecruitmentNotice(ItemFacts facts) =>
        facts.Is(Recruitment.Type) ? Period(DisclosureClocks.RecruitmentNotice, facts, "PublicNoticeFrom", "PublicNoticeUntil") : null;

    private static WantedClock? Period(ClockDefinition definition, ItemFacts facts, string from, string until) =>
        facts.LiveForm is { } form && form.Day(from) is { } first && form.Day(until) is { } last && last >= first && last.DayNumber - first.DayNumber <= ClockLength.Longest
            ? WantedClock.From(definition, first, stopUtc: null) with { Days = last.DayNumber - first.DayNumber }
            : null;
}
