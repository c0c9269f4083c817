using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>补贴项目 (1.1.25)：什么补、给谁、多少、怎样申报.</summary>
internal static class SubsidyProgramme
{
    public const string Key = "disclosure.subsidy-programme";

    public static readonly FormType Type = new(
        Key,
        "补贴项目",
        "一项补贴的政策、对象、标准、申报和监督电话；发放名单另用“数据表”。",
        ["1.1.25", "1.1.28"],
        [
            new("Basis", "政策依据", "文件名称和文号。", DetailFieldKind.Text, Required: true),
            new("Eligible", "补贴对象", "谁可以申请。", DetailFieldKind.LongText, Required: true),
            new("Rate", "补贴标准", "每亩、每人、每台多少。", DetailFieldKind.LongText, Required: true),
            new("Conditions", "申报条件与材料", "条件和材料清单。", DetailFieldKind.LongText, Required: true),
            new("Procedure", "申报程序", "到哪里、怎样办、多久。", DetailFieldKind.LongText, Required: true),
            new("WindowFrom", "申报开始", "申报的第一天。", DetailFieldKind.Date, Required: true),
            new("WindowUntil", "申报截止", "申报的最后一天。", DetailFieldKind.Date, Required: true),
            new("Phone", "咨询电话", "带区号。", DetailFieldKind.Text, Required: true) { Format = FieldFormat.Phone },
            new("Hotline", "监督电话", "带区号。", DetailFieldKind.Text, Required: true) { Format = FieldFormat.Phone },
        ]);
}
