using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>权责清单 (1.1.02)：edition of one department with its items.</summary>
internal static class PowerList
{
    public const string Key = "disclosure.power-list";

    public static readonly FormType Type = new(
        Key,
        "权责清单",
        "本部门权责清单的一个版本，链接到权责清单网。",
        ["1.1.02", "1.1.03", "1.1.14"],
        [
            new("Edition", "清单版本", "如“2026年版”。", DetailFieldKind.Text, Required: true),
            new("ItemCount", "事项总数", "与县委编办登记的数量一致。", DetailFieldKind.Number, Required: true),
            new("ListUrl", "权责清单网网址", "省级权责清单网上本部门清单的网址。", DetailFieldKind.Text, Required: true) { Format = FieldFormat.Url },
            new("Items", "事项", "每行一项；设定依据不能空。", DetailFieldKind.Table, Required: true) { Columns = ["编码", "名称", "类别", "设定依据", "责任主体", "监督方式"] },
            new("AdoptedOn", "公布日期", "清单批准公布的日期。", DetailFieldKind.Date, Required: true),
        ]);
}
