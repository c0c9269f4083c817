using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>涉企收费目录清单 (1.1.20).</summary>
internal static class FeeList
{
    public const string Key = "disclosure.fee-list";

    public static readonly FormType Type = new(
        Key,
        "涉企收费目录清单",
        "政府性基金、行政事业性收费、保证金、政府定价经营服务性收费，各一份。",
        ["1.1.20"],
        [
            new("List", "清单种类", "选择一种。", DetailFieldKind.Choice, Required: true, Options: ["政府性基金", "行政事业性收费", "涉企保证金", "政府定价经营服务性收费"]),
            new("Edition", "版本日期", "目录更新的日期。", DetailFieldKind.Date, Required: true),
            new("Items", "收费项目", "每行一项；依据和标准不能空。", DetailFieldKind.Table, Required: true) { Columns = ["项目", "依据", "标准", "主体", "文号"] },
        ]);
}
