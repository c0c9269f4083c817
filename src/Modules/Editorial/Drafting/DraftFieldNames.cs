using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Editorial;

/// <summary>字段的中文名称和可读的值，用于两份内容的逐项对比。</summary>
internal static class DraftFieldNames
{
    private static readonly IReadOnlyList<(string Name, string Label)> Common =
    [
        ("Title", "标题"), ("Body", "正文"), ("Summary", "摘要"), ("ChannelId", "栏目"), ("Disclosure", "公开属性"),
        ("DisclosureReason", "公开属性的理由和依据"), ("Topic", "主题分类"), ("Genre", "体裁"), ("FormedOn", "成文日期"),
        ("Source", "信息来源"), ("SourceUrl", "转载链接"), ("Keywords", "关键词"), ("ResponsibleEditor", "责任编辑"),
        .. StatedRelation.Fields.Select(f => (f.Name, f.Label)),
        .. InterpretationPlan.Fields.Select(f => (InterpretationPlan.Prefix + f.Name, "解读方案：" + f.Label)),
    ];

    /// <summary>Form names with their labels, in the order of the form.</summary>
    public static IReadOnlyList<(string Name, string Label)> All(IReadOnlyList<DetailField> detail) =>
        [.. Common, .. detail.Select(f => (DraftFields.DetailPrefix + f.Name, f.Label))];

    /// <summary>Null for a field of a type.</summary>
    public static string? LabelOf(string name) => Common.Where(f => f.Name == name).Select(f => f.Label).FirstOrDefault();

    /// <summary>Field by field in the order of the form.</summary>
    public static IReadOnlyList<FieldPair> Compare(
        DraftFields left, DraftFields right, IReadOnlyList<DetailField> detail, ChannelTreeSnapshot channels) =>
        All(detail)
            .Select(f => new FieldPair(f.Label, Shown(f.Name, left, channels), Shown(f.Name, right, channels))
            {
                // Pictures, links and layout are no words, but they are content.
                SameWordsOtherwise = f.Name == "Body" && left["Body"].Trim() != right["Body"].Trim(),
            })
            .ToList();

    private static string Shown(string name, DraftFields fields, ChannelTreeSnapshot channels)
    {
        var value = fields[name].Trim();
        return name switch
        {
            "Body" => PlainText(value),
            "ChannelId" => int.TryParse(value, out var id) && channels.Find(id) is { } channel ? channel.Name : value,
            "Disclosure" => Enum.TryParse<DisclosureAttribute>(value, out var attribute) ? ContentStateNames.Of(attribute) : value,
            _ => value,
        };
    }

    private static string PlainText(string html)
    {
        try
        {
            return RichTextReader.PlainText(html);
        }
        catch (RichTextRefusedException)
        {
            // What was pasted cannot be read as a text; its owner still wants to see it.
            return html;
        }
    }
}

/// <summary>一个字段在两份内容中的值。Immutable.</summary>
internal sealed record FieldPair(string Label, string Left, string Right)
{
    /// <summary>True when the words may be alike while pictures, links or layout are not.</summary>
    public bool SameWordsOtherwise { get; init; }

    public bool WordsDiffer => !string.Equals(Left, Right, StringComparison.Ordinal);

    public bool Differs => WordsDiffer || SameWordsOtherwise;

    public static IEnumerable<string> Lines(string value) => value.Length == 0 ? ["（空）"] : value.Split('\n');
}
