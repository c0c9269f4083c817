using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>随机抽查事项清单 (1.1.11).</summary>
internal static class InspectionList
{
    public const string Key = "disclosure.inspection-list";

    public static readonly FormType Type = new(
        Key,
        "随机抽查事项清单",
        "一个部门一年一版的抽查事项。",
        ["1.1.11"],
        [
            new("Year", "年度", "四位数字。", DetailFieldKind.Number, Required: true),
            new("Items", "抽查事项", "每行一项；依据不能空。", DetailFieldKind.Table, Required: true) { Columns = ["抽查类别", "事项名称", "依据", "对象", "内容", "方式", "比例频次", "主体"] },
            new("PlatformUrl", "对外平台网址", "信用中国（安康）或者企业信用信息公示系统上的网址。", DetailFieldKind.Text) { Format = FieldFormat.Url },
            new("AdoptedOn", "公布日期", "清单批准的日期。", DetailFieldKind.Date, Required: true),
        ]);
}
