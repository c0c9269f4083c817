using System.Collections.Frozen;
using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.Disclosure;

/// <summary>主动公开的时钟规定：the entries of the clock catalogue that belong to publication. Columns have theirs in <c>ColumnClocks</c>.</summary>
internal static class DisclosureClocks
{
    public const string Prefix = "disclosure.";

    public static readonly ClockTerms Terms = ClockTerms.Read();

    private static readonly FrozenDictionary<string, ClockDefinition> ByCode =
        Terms.Terms.ToFrozenDictionary(t => t.Code, ClockTerms.DefinitionOf, StringComparer.Ordinal);

    public static readonly ClockDefinition General = ByCode["K01"];
    public static readonly ClockDefinition DoublePublicity = ByCode["K02"];
    public static readonly ClockDefinition Enforcement = ByCode["K03"];
    public static readonly ClockDefinition Revocation = ByCode["K04"];
    public static readonly ClockDefinition Interpretation = ByCode["K05"];
    public static readonly ClockDefinition Consultation = ByCode["K06"];
    public static readonly ClockDefinition Feedback = ByCode["K07"];
    public static readonly ClockDefinition AnnualReport = ByCode["K15"];
    public static readonly ClockDefinition CountyAnnualReport = ByCode["K16"];
    public static readonly ClockDefinition ValidityChange = ByCode["K23"];
    public static readonly ClockDefinition AgencyChange = ByCode["K24"];
    public static readonly ClockDefinition Budget = ByCode["K25"];
    public static readonly ClockDefinition ProposalReply = ByCode["K26"];
    public static readonly ClockDefinition RecruitmentNotice = ByCode["K30"];
    public static readonly ClockDefinition ShownUntil = ByCode["K42"];

    public static readonly IReadOnlyList<ClockDefinition> All = [.. Terms.Terms.Select(t => ByCode[t.Code])];

    /// <summary>Keys of the clocks that this module starts and stops.</summary>
    public static readonly IReadOnlyList<string> Keys = [.. All.Select(d => d.Key)];
}
