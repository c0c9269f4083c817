using System.Collections.Frozen;

namespace Shijuan.Cms.Core.Indicators;

/// <summary>缺项的说明：why an entry lacks a type, a rule, a clock or a page. Immutable; the text is Data/reasons.yaml.</summary>
public sealed class IndicatorReasons
{
    private readonly FrozenDictionary<(string Id, IndicatorPart Part), string> _own;
    private readonly FrozenDictionary<string, string> _groups;

    private IndicatorReasons(IEnumerable<KeyValuePair<(string Id, IndicatorPart Part), string>> own, Dictionary<string, string> groups)
    {
        _own = own.ToFrozenDictionary();
        _groups = groups.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Entries that have a reason of their own, or numbers of groups that have one for all.</summary>
    public IEnumerable<string> Ids => _own.Keys.Select(k => k.Id).Concat(_groups.Keys).Distinct();

    /// <summary>Parts for which a reason is written.</summary>
    public IEnumerable<(string Id, IndicatorPart Part)> Stated => _own.Keys;

    public static IndicatorReasons Embedded() => Read(IndicatorYaml.EmbeddedText("reasons.yaml"));

    /// <summary>The reason written for this part of this entry, or null.</summary>
    public string? Of(string id, IndicatorPart part) => _own.GetValueOrDefault((id, part));

    /// <summary>What is said of the entry as a whole, or of its 二级指标, or null.</summary>
    public string? General(Indicator indicator) => _groups.GetValueOrDefault(indicator.Id) ?? _groups.GetValueOrDefault(indicator.Group);

    /// <exception cref="FormatException">A reason is empty, or the text is not such a file.</exception>
    internal static IndicatorReasons Read(string yaml)
    {
        var file = IndicatorYaml.Read<ReasonFile>(yaml, strict: true);
        var own = file.Parts.SelectMany(p => new[]
        {
            (p.Key, IndicatorPart.Type, p.Value.Type), (p.Key, IndicatorPart.Rule, p.Value.Rule),
            (p.Key, IndicatorPart.Clock, p.Value.Clock), (p.Key, IndicatorPart.Page, p.Value.Page),
        }).Where(r => r.Item3 is not null).Select(r => KeyValuePair.Create((r.Key, r.Item2), r.Item3!)).ToList();
        if (own.Exists(r => string.IsNullOrWhiteSpace(r.Value)) || file.General.Values.Any(string.IsNullOrWhiteSpace))
        {
            throw new FormatException("缺项的说明不能是空的。");
        }

        return new IndicatorReasons(own, file.General);
    }

    private sealed class ReasonFile
    {
        public Dictionary<string, Parts> Parts { get; set; } = [];

        public Dictionary<string, string> General { get; set; } = [];
    }

    private sealed class Parts
    {
        public string? Type { get; set; }

        public string? Rule { get; set; }

        public string? Clock { get; set; }

        public string? Page { get; set; }
    }
}
