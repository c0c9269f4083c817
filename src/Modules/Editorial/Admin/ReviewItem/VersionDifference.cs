using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Editorial;

/// <summary>与公开版本的差异：field by field, the body by character, links, pictures and files by what they are, not only by name. Immutable.</summary>
internal sealed record VersionDifference(int LiveNumber, IReadOnlyList<FieldDifference> Fields)
{
    public bool IsChanged(string field) => Fields.Any(f => f.Name == field);

    public static VersionDifference Between(ContentVersion live, ContentVersion current, ChannelTreeSnapshot channels)
    {
        var before = VersionFields.Of(live, channels).ToDictionary(f => f.Name, f => f.Value);
        var pairs = VersionFields.Of(current, channels)
            .Select(f => (f.Name, f.Label, Before: before.GetValueOrDefault(f.Name, ""), After: f.Value))
            .Append(("Body", "正文", live.BodyText, current.BodyText))
            .Append(("Links", "正文中的链接", Links(live), Links(current)))
            .Append(("Images", "正文中的图片", Images(live), Images(current)))
            .Append(("Attachments", "附件", Files(live), Files(current)))
            .Where(p => p.Item3 != p.Item4)
            .Select(p => new FieldDifference(p.Item1, p.Item2, TextDifference.Of(p.Item3, p.Item4)))
            .ToList();
        if (live.BodyHtml != current.BodyHtml && !pairs.Exists(p => p.Name is "Body" or "Links" or "Images"))
        {
            pairs.Add(new FieldDifference("Body", "正文", [new TextChange(ChangeKind.Same, "文字没有变，版式（标题层级、加粗、表格、对齐等）有改动。")]));
        }

        return new VersionDifference(live.Number, pairs);
    }

    private static string Links(ContentVersion version) =>
        string.Join('\n', RichTextReader.Links(version.BodyHtml).Select(l => $"{l.Text} → {l.Href}"));

    private static string Images(ContentVersion version) =>
        string.Join('\n', RichTextReader.Images(version.BodyHtml).Select(i => $"{i.Src}（{(i.Decorative ? "装饰图片" : i.Alt ?? "没有替代文字")}）"));

    /// <summary>The hash stands beside the name: a file swapped under the same name shows.</summary>
    private static string Files(ContentVersion version) =>
        string.Join('\n', version.Attachments.Where(a => a.Kind != AttachmentKind.Image).OrderBy(a => a.Order).ThenBy(a => a.Kind)
            .Select(a => $"{a.FileName}（{ReviewWords.Size(a.Size)}，{a.Sha256[..12]}）"));
}

/// <summary>一个字段的差异。Immutable.</summary>
internal sealed record FieldDifference(string Name, string Label, IReadOnlyList<TextChange> Changes);
