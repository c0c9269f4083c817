using System.Globalization;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Editorial;

/// <summary>稿件的全部字段：every field but the body as a person reads it, in a fixed order.</summary>
internal static class VersionFields
{
    public static IReadOnlyList<FieldLine> Of(ContentVersion version, ChannelTreeSnapshot channels) =>
    [
        new("Title", "标题", version.Title),
        new("Summary", "摘要", version.Summary),
        new("ChannelId", "栏目", string.Join(" › ", channels.PathTo(version.ChannelId).Select(c => c.Name))),
        new("Disclosure", "公开属性", ContentStateNames.Of(version.Disclosure)),
        new("DisclosureReason", "不予公开或依申请公开的理由", version.DisclosureReason),
        .. version.Detail?.Fields.Select(f => new FieldLine("Detail." + f.Name, f.Label, version.Detail.Read(f.Name) ?? "")) ?? [],
        new("FormedOn", "成文日期", version.FormedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
        new("Topic", "主题分类", version.Topic),
        new("Genre", "体裁", version.Genre),
        new("Keywords", "关键词", version.Keywords),
        new("Source", "信息来源", version.Source),
        new("SourceUrl", "转载链接", version.SourceUrl),
        new("ResponsibleEditor", "责任编辑", version.ResponsibleEditor),
        .. StatedRelation.Fields.Select(f => new FieldLine(f.Name, f.Label, f.Shown(StatedRelation.Read(version.Relations)))),
        .. InterpretationPlan.Fields.Select(f => new FieldLine(InterpretationPlan.Prefix + f.Name, "解读方案：" + f.Label, InterpretationPlan.Read(version.InterpretationPlan)[f.Name])),
    ];
}

/// <summary>一个字段。Immutable.</summary>
internal sealed record FieldLine(string Name, string Label, string Value);
