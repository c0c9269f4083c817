using Shijuan.Cms.Core.Indicators;

namespace Shijuan.Cms.Web;

/// <summary>评估指标的筛选条件。Immutable.</summary>
/// <param name="Words">In the number, the wording, the 责任单位 or the name of what holds the entry.</param>
/// <param name="Chapter">First digit of the number, 1–5; null means all.</param>
internal sealed record IndicatorFilter(string Words, int? Chapter, IndicatorState State)
{
    private const int LongestWords = 100;

    public static IndicatorFilter From(string? words, int? chapter, IndicatorState state)
    {
        var trimmed = words?.Trim() ?? "";
        return new IndicatorFilter(trimmed[..Math.Min(trimmed.Length, LongestWords)], chapter, Enum.IsDefined(state) ? state : IndicatorState.All);
    }

    public bool Fits(IndicatorRow row) =>
        (Chapter is null || row.Chapter == Chapter)
        && State switch
        {
            IndicatorState.Gap => row.Held.Missing.Count > 0,
            IndicatorState.Late => row.LateClocks > 0,
            IndicatorState.Empty => row.Held.Types.Count > 0 && row.PublicItems == 0,
            _ => true,
        }
        && (Words.Length == 0 || Searched(row.Held).Any(t => t.Contains(Words, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Searched(HeldIndicator held) =>
    [
        held.Entry.Id, held.Entry.Point, held.Entry.Section, held.Entry.Subject, .. held.Entry.Units,
        .. held.Types.Select(t => t.Name), .. held.RuleNames, .. held.Clocks.Select(c => c.Name), .. held.Pages.Select(p => p.Name),
    ];
}

/// <summary>评估指标的筛选状态。</summary>
internal enum IndicatorState
{
    All = 0,

    /// <summary>缺口：缺内容类型、规则、时钟或者页面。</summary>
    Gap = 1,

    /// <summary>有超期的时钟。</summary>
    Late = 2,

    /// <summary>有类型而没有公开的稿件。</summary>
    Empty = 3,
}
