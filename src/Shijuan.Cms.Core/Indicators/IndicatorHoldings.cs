using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Core.Indicators;

/// <summary>评估点的落实：which content types, rules, clocks and pages of this build hold which entry.</summary>
public sealed class IndicatorHoldings(
    IndicatorCatalogue catalogue, IndicatorReasons reasons,
    IEnumerable<ContentTypeDescriptor> types, IEnumerable<RuleTable> tables, IEnumerable<ClockDefinition> clocks, IEnumerable<IndicatorPage> pages)
{
    private readonly ILookup<string, ContentTypeDescriptor> _types = By(types, t => t.IndicatorIds);
    private readonly ILookup<string, RuleText> _rules = By(tables.SelectMany(t => t.Texts), t => t.IndicatorIds);
    private readonly ILookup<string, ClockDefinition> _clocks = By(clocks, c => c.IndicatorIds);
    private readonly ILookup<string, IndicatorPage> _pages = By(pages, p => p.IndicatorIds);

    public IndicatorCatalogue Catalogue => catalogue;

    /// <summary>All entries in the order of the notice.</summary>
    public IReadOnlyList<HeldIndicator> All => [.. catalogue.All.Select(Of)];

    /// <summary>Numbers that a type, rule, clock, page or reason names and that the notice does not have. Must be empty.</summary>
    public IReadOnlyList<string> Unknown
    {
        get
        {
            var groups = catalogue.All.Select(i => i.Group).ToHashSet(StringComparer.Ordinal);
            return
            [
                .. Keys(_types).Concat(Keys(_rules)).Concat(Keys(_clocks)).Concat(Keys(_pages)).Concat(reasons.Ids.Where(id => !groups.Contains(id)))
                    .Where(id => catalogue.Find(id) is null).Distinct().Order(StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Reasons for parts that are not missing: they say something that is no longer so. Must be empty.</summary>
    public IReadOnlyList<(string Id, IndicatorPart Part)> Outdated =>
        [.. reasons.Stated.Where(s => catalogue.Find(s.Id) is { } entry && Of(entry).Has(s.Part)).OrderBy(s => s.Id, StringComparer.Ordinal).ThenBy(s => s.Part)];

    public HeldIndicator Of(Indicator entry)
    {
        var held = new HeldIndicator(entry, [.. _types[entry.Id]], [.. _rules[entry.Id]], [.. _clocks[entry.Id]], [.. _pages[entry.Id]]);
        return held with
        {
            Missing = [.. Enum.GetValues<IndicatorPart>().Where(p => !held.Has(p)).Select(p => new MissingPart(p, reasons.Of(entry.Id, p)))],
            General = reasons.General(entry),
        };
    }

    private static ILookup<string, T> By<T>(IEnumerable<T> things, Func<T, IEnumerable<string>> ids) =>
        things.SelectMany(t => ids(t).Distinct().Select(id => (Id: id, Thing: t))).ToLookup(p => p.Id, p => p.Thing);

    private static IEnumerable<string> Keys<T>(ILookup<string, T> lookup) => lookup.Select(g => g.Key);
}

/// <summary>一个评估点和落实它的东西。Immutable.</summary>
public sealed record HeldIndicator(
    Indicator Entry,
    IReadOnlyList<ContentTypeDescriptor> Types,
    IReadOnlyList<RuleText> Rules,
    IReadOnlyList<ClockDefinition> Clocks,
    IReadOnlyList<IndicatorPage> Pages)
{
    /// <summary>缺项, each with its reason if one is written.</summary>
    public IReadOnlyList<MissingPart> Missing { get; init; } = [];

    /// <summary>What is said of the entry as a whole, or null.</summary>
    public string? General { get; init; }

    /// <summary>
    /// Whether this entry must have each part or a reason for it: those that the site itself can hold
    /// and that belong to 主动公开 (1.1) or 制度建设 (5.16).
    /// </summary>
    public bool MustBeComplete => Entry.Class == IndicatorClass.Site && Entry.Group is "1.1" or "5.16";

    /// <summary>Parts that are neither there nor explained, where that is demanded. Must be empty.</summary>
    public IReadOnlyList<IndicatorPart> Unexplained => MustBeComplete ? [.. Missing.Where(m => m.Reason is null).Select(m => m.Part)] : [];

    public bool Has(IndicatorPart part) => part switch
    {
        IndicatorPart.Type => Types.Count > 0,
        IndicatorPart.Rule => Rules.Count > 0,
        IndicatorPart.Clock => Clocks.Count > 0,
        _ => Pages.Count > 0,
    };

    /// <summary>Rules by name, each once: a rule has several texts, <c>module.rule.case</c>.</summary>
    public IReadOnlyList<string> RuleNames => [.. Rules.Select(r => r.Key[..r.Key.LastIndexOf('.')]).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>缺的一项。Immutable.</summary>
/// <param name="Reason">Why, in Chinese; null when nothing is written of this part.</param>
public sealed record MissingPart(IndicatorPart Part, string? Reason);
