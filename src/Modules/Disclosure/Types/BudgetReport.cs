using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>预决算 (K25)：批复后20日内公开.</summary>
internal static class BudgetReport
{
    public const string Key = "disclosure.budget-report";

    public static readonly FormType Type = new(
        Key,
        "预决算",
        "政府和部门的预算、决算。",
        ["1.1.31", "5.13.03"],
        [
            new("Kind", "类别", "选择一类。", DetailFieldKind.Choice, Required: true, Options: ["政府预算", "政府决算", "部门预算", "部门决算"]),
            new("Year", "年度", "四位数字。", DetailFieldKind.Number, Required: true),
            new("ApprovedOn", "批准或批复日期", "20日内公开。", DetailFieldKind.Date, Required: true),
            new("Income", "收入合计（万元）", "数字。", DetailFieldKind.Number, Required: true),
            new("Expense", "支出合计（万元）", "数字。", DetailFieldKind.Number, Required: true),
            new("ThreePublic", "“三公”经费说明", "增减及原因。", DetailFieldKind.LongText, Required: true),
        ]);
}
