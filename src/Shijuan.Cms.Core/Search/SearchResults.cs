using System.Collections.ObjectModel;

namespace Shijuan.Cms.Core.Search;

/// <summary>
/// 检索结果: one page of hits. Immutable.
/// <paramref name="Total"/> respects every filter; <paramref name="CountsByType"/> leaves the type filter out, so that the
/// other types can be offered beside it.
/// </summary>
public sealed record SearchResults(int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyDictionary<string, int> CountsByType)
{
    public static SearchResults Empty { get; } = new(0, [], ReadOnlyDictionary<string, int>.Empty);
}

/// <summary>
/// 命中: one item found. Immutable. Whoever shows it must ask the database first whether the item is still public:
/// the index may lag behind a withdrawal.
/// </summary>
public sealed record SearchHit(
    int ItemId,
    float Score,
    IReadOnlyList<TextFragment> Title,
    IReadOnlyList<TextFragment> Snippet,
    bool SnippetIsCutBefore,
    bool SnippetIsCutAfter,
    string TypeKey,
    string TypeName,
    string? DocumentNumber,
    int UnitId,
    string UnitName,
    int ChannelId,
    string ChannelName,
    DateTime PublishedAtUtc,
    string? Validity,
    bool IsLapsed,
    string Url);

/// <summary>
/// 文本片段: a piece of plain text, marked or not; never HTML. Immutable. The pieces joined are the original text.
/// </summary>
public sealed record TextFragment(string Text, bool Highlighted);
