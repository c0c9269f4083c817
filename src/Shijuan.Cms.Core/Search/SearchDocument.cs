namespace Shijuan.Cms.Core.Search;

/// <summary>
/// 检索文档: what the search engine knows of one published item. Immutable.
/// Plain text only; the validity is the wording shown to the public (有效, 失效, 废止…), null where the type has none.
/// </summary>
public sealed record SearchDocument(
    int ItemId,
    string TypeKey,
    string TypeName,
    string Title,
    string? DocumentNumber,
    string BodyText,
    string? Summary,
    int UnitId,
    string UnitName,
    int ChannelId,
    string ChannelName,
    DateTime PublishedAtUtc,
    string? Validity,
    string Url);
