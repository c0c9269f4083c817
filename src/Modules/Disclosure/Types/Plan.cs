using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>规划 (1.1.09, 1.1.10)：现行的和历史的.</summary>
internal static class Plan
{
    public const string Key = "disclosure.plan";

    public static readonly FormType Type = new(
        Key,
        "规划",
        "规划纲要、国土空间规划、专项规划、区域规划；历史规划也用它。",
        ["1.1.09", "1.1.10"],
        [
            new("Category", "规划类别", "选择一类。", DetailFieldKind.Choice, Required: true, Options: ["规划纲要", "国土空间规划", "专项规划", "区域规划"]),
            new("Period", "规划期", "如“2021—2025年”。", DetailFieldKind.Text, Required: true),
            new("PeriodEndsOn", "规划期届满日", "规划期的最后一天。", DetailFieldKind.Date, Required: true),
            new("ApprovedBy", "批准机关", "全称。", DetailFieldKind.Text, Required: true),
            new("ApprovedOn", "批准日期", "批准文件的日期。", DetailFieldKind.Date, Required: true),
            new("ScanOnlyNote", "只有扫描件的说明", "历史规划没有全文的，写明原因。", DetailFieldKind.LongText),
        ]);
}
