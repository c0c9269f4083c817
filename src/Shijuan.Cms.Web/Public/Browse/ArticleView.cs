using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>内容页 (B01)。Immutable.</summary>
internal sealed record ArticleView(
    ContentVersion Version, RenderedText Body, int ItemId, string? IndexNumber, string Publisher, string Source,
    DateTime PublishedAtUtc, DateTime? FirstPublishedAtUtc, IReadOnlyList<RelatedItem> Related, IReadOnlyList<PublishedChange> Changes)
{
    /// <summary>What the modules add to the page.</summary>
    public IReadOnlyList<ArticlePart> Parts { get; init; } = [];

    /// <summary>更正 of the text shown now.</summary>
    public PublishedChange? Correction => Changes.FirstOrDefault(c => c.Kind == ChangeWeight.Correction && c.AtUtc == PublishedAtUtc);

    public string? Validity => Field("Validity");

    public IEnumerable<Attachment> Files => Version.Attachments.Where(a => a.Kind == AttachmentKind.File).OrderBy(a => a.Order);

    public IReadOnlyList<PlayerView> Players => PlayerView.Of(Version.Attachments, a => FileUrls.Public(ItemId, a.Sha256, a.FileName));

    /// <summary>What repealed, amended or replaced the document.</summary>
    public IEnumerable<RelatedItem> Causes => Related.Where(r => r.IsCause);

    /// <summary>要素表：empty ones are left out; a half row without a neighbour takes the whole width.</summary>
    public IReadOnlyList<ArticleElement> Elements
    {
        get
        {
            List<ArticleElement> halves =
            [
                new("索引号", IndexNumber),
                new("主题分类", Version.Topic),
                new("发布机构", Publisher),
                new("发文机关", Field("Issuer")),
                new("成文日期", Version.FormedOn is { } day ? PublicTime.Formal(day) : null),
                new("发布日期", PublicTime.Day(PublishedAtUtc)),
                new("发文字号", Field("DocumentNumber")),
                new("体裁", Version.Genre),
                new("施行日期", Day("EffectiveFrom")),
                new("有效期至", Day("ValidUntil")),
                new("公开属性", Version.Disclosure == DisclosureAttribute.Proactive ? "主动公开" : null),
                new(ArticleElement.ValidityLabel, Validity),
            ];
            halves.RemoveAll(e => string.IsNullOrWhiteSpace(e.Value));
            if (halves.Count % 2 == 1)
            {
                halves[^1] = halves[^1] with { Wide = true };
            }

            ArticleElement[] wide = [new("关键词", Version.Keywords, Wide: true), new("内容概述", Version.Summary, Wide: true)];
            return [.. halves, .. wide.Where(e => !string.IsNullOrWhiteSpace(e.Value))];
        }
    }

    private string? Field(string name) => Version.Detail?.Read(name) is { Length: > 0 } value ? value : null;

    private string? Day(string name) => DateOnly.TryParse(Field(name), out var day) ? PublicTime.Formal(day) : null;
}

/// <summary>要素表的一项。Immutable.</summary>
internal sealed record ArticleElement(string Label, string? Value, bool Wide = false)
{
    public const string ValidityLabel = "有效性";

    public bool IsValidity => Label == ValidityLabel;
}
