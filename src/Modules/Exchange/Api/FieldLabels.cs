using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Exchange;

/// <summary>通用字段的中文名称。</summary>
internal static class FieldLabels
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["Title"] = "标题", ["Body"] = "正文", ["Summary"] = "摘要", ["ChannelId"] = "栏目",
        ["Disclosure"] = "公开属性（Proactive 主动公开、OnRequest 依申请公开、Withheld 不予公开）",
        ["DisclosureReason"] = "公开属性的理由和依据", ["Topic"] = "主题分类", ["Genre"] = "体裁", ["Keywords"] = "关键词",
        ["Source"] = "信息来源", ["SourceUrl"] = "转载链接", ["FormedOn"] = "成文日期（2025-03-08）", ["ResponsibleEditor"] = "责任编辑",
    };

    public static string Of(string field) =>
        Labels.GetValueOrDefault(field) ?? StatedRelation.Fields.Where(f => f.Name == field).Select(f => f.Label + "（稿件编号，用“；”隔开）").FirstOrDefault()
        ?? InterpretationPlan.Fields.Where(f => InterpretationPlan.Prefix + f.Name == field).Select(f => "解读方案：" + f.Label).FirstOrDefault(field);
}
