namespace Shijuan.Cms.Core.Search;

/// <summary>
/// 检索请求: what a visitor asked for, exactly as typed. Immutable.
/// The text is cut at 200 characters; the page counts from 1; a page holds at most 50 hits.
/// </summary>
public sealed record SearchQuery(
    string Text,
    int Page = 1,
    int PageSize = 10,
    string? TypeKey = null,
    int? UnitId = null,
    bool SortByDate = false);
