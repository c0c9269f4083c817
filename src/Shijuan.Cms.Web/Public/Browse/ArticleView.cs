using System.Collections.Frozen;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>内容页 (B01)。Immutable.</summary>
internal sealed record ArticleView(
    ContentVersion Version, RenderedText Body, int ItemId, string? IndexNumber, string Publisher, string Source,
    DateTime PublishedAtUtc, DateTime? FirstPublishedAtUtc, IReadOnlyList<RelatedItem> Related, IReadOnlyList<PublishedChange> Changes)
{
    /// <summary>Fields that have a place of their own in the table of elements.</summary>
    private static readonly FrozenSet<string> Shared = FrozenSet.Create("Issuer", "DocumentNumber", "EffectiveFrom", "ValidUntil", "Validity");

    /// <summary>What the modules add to the page.</summary>
    public IReadOnlyList<ArticlePart> Parts { get; init; } = [];

    /// <summary>更正 of the text shown now.</summary>
    public PublishedChange? Correction => Changes.FirstOrDefault(c => c.Kind == ChangeWeight.Correction && c.AtUtc == PublishedAtUtc);

    /// <summary>现时效力；null where the type has none.</summary>
    public PresentValidity? Present { get; init; }

    public string? Validity => Present?.Validity ?? Field("Validity");

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
                .. OwnElements,
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

    /// <summary>几段文字和表格 of the type's own fields, in the order of its form.</summary>
    public IReadOnlyList<DetailSection> Sections => DetailSection.Of(Version.Detail);

    /// <summary>Short fields that only this type has.</summary>
    private IEnumerable<ArticleElement> OwnElements => (Version.Detail?.Fields ?? [])
        .Where(f => f is { IsInternal: false, IsReadOnly: false, Cell: null } && f.Kind is not (DetailFieldKind.LongText or DetailFieldKind.Table) && !Shared.Contains(f.Name))
        .Select(f => new ArticleElement(f.Label, f.Kind == DetailFieldKind.Date ? Day(f.Name) : Field(f.Name)) { Name = f.Name, IsAddress = f.Format == FieldFormat.Url });

    private string? Field(string name) => Version.Detail?.Read(name) is { Length: > 0 } value ? value : null;

    private string? Day(string name) => DateOnly.TryParse(Field(name), out var day) ? PublicTime.Formal(day) : null;
}

/// <summary>要素表的一项。Immutable.</summary>
internal sealed record ArticleElement(string Label, string? Value, bool Wide = false)
{
    public const string ValidityLabel = "有效性";

    /// <summary>Name of the field, for machines that read the page.</summary>
    public string? Name { get; init; }

    public bool IsAddress { get; init; }

    public bool IsValidity => Label == ValidityLabel;
}
