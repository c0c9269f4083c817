using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.Disclosure;

/// <summary>撤下的期限：a penalty that was revoked (K04), or whose time before the public is over (K42).</summary>
internal static class TakingDownTerms
{
    /// <summary>K04 撤销、变更、确认违法之日起3个工作日内撤下; nothing is owed for a penalty that never was public.</summary>
    public static WantedClock? Revocation(ItemFacts facts) =>
        facts.Is(PenaltyDecision.Type) && facts is { FirstPublishedAtUtc: not null, Form: { } form } && form.Day("RevokedOn") is { } revoked
            ? WantedClock.From(DisclosureClocks.Revocation, revoked, facts.WithdrawnAtUtc)
            : null;

    /// <summary>K42 公示期满: shown to the end of its last day, down by the end of the next.</summary>
    public static WantedClock? ShownUntil(ItemFacts facts)
    {
        if (!facts.Is(PenaltyDecision.Type) || facts.FirstPublishedAtUtc is not { } published || (facts.LiveForm ?? facts.Form)?.Day("ShownUntil") is not { } until)
        {
            return null;
        }

        var days = until.DayNumber + 1 - ChinaTime.DateOf(published).DayNumber;
        return new WantedClock(DisclosureClocks.ShownUntil, published, facts.WithdrawnAtUtc) { Days = Math.Clamp(days, 0, ClockLength.Longest) };
    }
}
