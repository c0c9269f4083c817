using System.Collections.Frozen;

namespace Shijuan.Cms.Core.Indicators;

/// <summary>评估指标目录：all entries of the notice in its order, read once. Immutable.</summary>
public sealed class IndicatorCatalogue
{
    private readonly FrozenDictionary<string, Indicator> _byId;

    private IndicatorCatalogue(IReadOnlyList<Indicator> all)
    {
        All = all;
        _byId = all.ToFrozenDictionary(i => i.Id);
    }

    public IReadOnlyList<Indicator> All { get; }

    /// <summary>一级指标, in order.</summary>
    public IReadOnlyList<string> Chapters => [.. All.Select(i => i.Chapter).Distinct()];

    public static IndicatorCatalogue Embedded() => Read(IndicatorYaml.EmbeddedText("indicators.yaml"), IndicatorYaml.EmbeddedText("classes.yaml"));

    public Indicator? Find(string id) => _byId.GetValueOrDefault(id);

    /// <exception cref="FormatException">An entry is incomplete or twice there, or the two files do not have the same entries.</exception>
    internal static IndicatorCatalogue Read(string indicators, string classes)
    {
        var entries = IndicatorYaml.Read<IndicatorFile>(indicators, strict: false).Entries;
        var judged = IndicatorYaml.Read<Dictionary<string, Judged>>(classes, strict: true);
        if (entries.GroupBy(e => e.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new FormatException($"评估点 {twice.Key} 出现了两次。");
        }

        if (judged.Keys.Except(entries.Select(e => e.Id ?? "")).FirstOrDefault() is { } unknown)
        {
            throw new FormatException($"类别表中的 {unknown} 不是评估点。");
        }

        return new IndicatorCatalogue([.. entries.Select(e => From(e, judged))]);
    }

    private static Indicator From(Entry e, Dictionary<string, Judged> judged)
    {
        var id = Required(e.Id, "编号");
        var own = judged.GetValueOrDefault(id) ?? throw new FormatException($"评估点 {id} 没有类别。");
        var section = Required(e.Level2, "二级指标");
        return new Indicator(
            id, Required(e.Level1, "一级指标"), section, e.Level4 ?? e.Level3 ?? section, Required(e.Point, "评估点"), e.Sampling, e.Units,
            own.Class switch
            {
                "S" => IndicatorClass.Site,
                "X" => IndicatorClass.External,
                "M" => IndicatorClass.Material,
                _ => throw new FormatException($"评估点 {id} 的类别看不懂：{own.Class}。"),
            },
            Required(own.Confidence, "可靠程度"));
    }

    private static string Required(string? value, string what) =>
        string.IsNullOrWhiteSpace(value) ? throw new FormatException($"评估指标数据缺少{what}。") : value;

    private sealed class IndicatorFile
    {
        public List<Entry> Entries { get; set; } = [];
    }

    private sealed class Entry
    {
        public string? Id { get; set; }

        public string? Level1 { get; set; }

        public string? Level2 { get; set; }

        public string? Level3 { get; set; }

        public string? Level4 { get; set; }

        public string? Point { get; set; }

        public List<string> Sampling { get; set; } = [];

        public List<string> Units { get; set; } = [];
    }

    private sealed class Judged
    {
        public string? Class { get; set; }

        public string? Confidence { get; set; }
    }
}
