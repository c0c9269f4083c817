using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>政策文件的期限：interpretation after publication (K05), marks after a change of validity (K23).</summary>
internal static class PolicyTerms
{
    private static readonly IReadOnlySet<string> Changed = new HashSet<string>(StringComparer.Ordinal) { Validity.Amended, Validity.Lapsed, Validity.Repealed };

    /// <summary>K05 发布后3个工作日内解读; one that was published with the document, or before it, ends it at once. It runs again when the last interpretation is withdrawn.</summary>
    public static WantedClock? Interpretation(ItemFacts facts) =>
        facts.NeedsInterpretation && InterpretationGap.Last(facts.Public, facts.Interpreted) is { } gap
            ? new WantedClock(DisclosureClocks.Interpretation, gap.SinceUtc, gap.UntilUtc) { Repeats = true }
            : null;

    /// <summary>K23 修改、废止、失效之日起; only for a document that the public saw before. Ends when the site says so.</summary>
    public static WantedClock? ValidityChange(ItemFacts facts) =>
        facts is { Validity: { Since: { } since } fact, FirstPublishedAtUtc: { } first } && Changed.Contains(fact.Validity) && ChinaTime.DateOf(first) < since
            ? WantedClock.From(DisclosureClocks.ValidityChange, since, facts.Shown is { } shown && shown.Validity == fact.Validity && shown.Since == since ? shown.AtUtc : null) with { Repeats = true }
            : null;
}
