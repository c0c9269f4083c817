using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.Core.Channels;

/// <summary>栏目更新时钟的规定：how long a column may stay without a new text (国办秘函〔2019〕19号，一票否决项和扣分项).</summary>
public static class ColumnClocks
{
    private const string Basis = "国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》";

    /// <summary>动态、要闻：2 周；from the seventh day on its keeper is warned (five working days before the end).</summary>
    public static readonly ClockDefinition News = new("channel.news-freshness", "动态栏目更新", ClockLength.CalendarDays(14), null, 5, ["4.11.03", "5.14.01"], Basis);

    /// <summary>通知公告、政策文件：6 个月，按 180 日计，不比规定长。</summary>
    public static readonly ClockDefinition Notices = new("channel.notices-freshness", "公告栏目更新", ClockLength.CalendarDays(180), null, 20, ["4.11.03", "5.14.01"], Basis);

    /// <summary>人事、规划计划：1 年。</summary>
    public static readonly ClockDefinition Yearly = new("channel.yearly-freshness", "年度栏目更新", ClockLength.CalendarDays(365), null, 20, ["4.11.03", "5.14.01"], Basis);

    public static readonly IReadOnlyList<ClockDefinition> All = [News, Notices, Yearly];

    /// <summary>The clock of a column, or null where nothing is asked.</summary>
    public static ClockDefinition? Of(FreshnessClass freshness) => freshness switch
    {
        FreshnessClass.News => News,
        FreshnessClass.Notices => Notices,
        FreshnessClass.Yearly => Yearly,
        _ => null,
    };
}
