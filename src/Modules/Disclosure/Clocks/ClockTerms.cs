using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.Disclosure;

/// <summary>公开期限的数据：the lengths with their sources, read once from clock-terms.yaml. Whoever changes a length changes that file.</summary>
internal sealed class ClockTerms
{
    private const string Certain = "C";

    /// <summary>起算比稿件进入系统早这么多天的不计时：migrated texts of former years are no duty of today.</summary>
    public int LookBackDays { get; set; }

    public List<ClockTerm> Terms { get; set; } = [];

    public static ClockTerms Read() => EmbeddedYaml.Read<ClockTerms>("clock-terms.yaml");

    internal static ClockDefinition DefinitionOf(ClockTerm term) => new(
        $"{DisclosureClocks.Prefix}{term.Code.ToLowerInvariant()}-{term.Slug}",
        $"{term.Name}（{term.Code}）",
        new ClockLength(term.Amount, term.Unit),
        MaxExtension: null,
        term.Amber,
        [.. term.Indicators],
        term.Confidence == Certain ? term.Basis : $"{term.Basis}（依据待核{(term.Source.Length > 0 ? "：" + term.Source : "")}）")
    {
        IsPeriod = term.Period,
        Escalates = term.Escalates,
    };
}

/// <summary>一项期限，as the file has it.</summary>
internal sealed class ClockTerm
{
    /// <summary>Entry of the clock catalogue, for example <c>K05</c>.</summary>
    public string Code { get; set; } = "";

    public string Slug { get; set; } = "";
    public string Name { get; set; } = "";
    public int Amount { get; set; }
    public ClockUnit Unit { get; set; }
    public int Amber { get; set; }
    public bool Period { get; set; }

    /// <summary>督办：beyond the editors of the unit.</summary>
    public bool Escalates { get; set; }

    /// <summary>C 核对过原文, B 引述, P 项目自定, T 待查.</summary>
    public string Confidence { get; set; } = "";

    public List<string> Indicators { get; set; } = [];
    public string Basis { get; set; } = "";

    /// <summary>来源：where the number comes from when the law does not say it.</summary>
    public string Source { get; set; } = "";
}
