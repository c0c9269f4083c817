using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>政府信息公开指南 (条例第十二条).</summary>
internal static class DisclosureGuide
{
    public const string Key = "disclosure.guide";

    public static readonly FormType Type = new(
        Key,
        "政府信息公开指南",
        "本单位的公开指南，一个单位一份。",
        ["1.2.01"],
        [
            new("Classification", "信息分类", "公开的信息分几类。", DetailFieldKind.LongText, Required: true),
            new("Arrangement", "编排体系", "索引号怎样编，目录怎样查。", DetailFieldKind.LongText, Required: true),
            new("Access", "获取方式", "网站、查阅点、依申请公开。", DetailFieldKind.LongText, Required: true),
            new("OfficeName", "工作机构名称", "全称。", DetailFieldKind.Text, Required: true),
            new("Address", "办公地址", "到门牌号。", DetailFieldKind.Text, Required: true),
            new("Hours", "办公时间", "如“周一至周五 8:00—12:00，14:30—18:00”。", DetailFieldKind.Text, Required: true),
            new("Phone", "联系电话", "带区号。", DetailFieldKind.Text, Required: true) { Format = FieldFormat.Phone },
            new("Fax", "传真号码", "没有传真的写“无”。", DetailFieldKind.Text, Required: true),
            new("Online", "互联网联系方式", "电子邮箱或者网址。", DetailFieldKind.Text, Required: true),
        ]);
}
