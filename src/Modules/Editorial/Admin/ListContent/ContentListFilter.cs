using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Editorial;

/// <summary>稿件筛选条件：what stands in the address of the list; the same for the page, the export, a saved filter and a bulk choice. Immutable.</summary>
internal sealed record ContentListFilter
{
    private const int LongestWords = 100;

    public string Words { get; init; } = "";

    public ContentState? State { get; init; }

    public int? UnitId { get; init; }

    public string TypeKey { get; init; } = "";

    public int? ChannelId { get; init; }

    /// <summary>我写过或改过的。</summary>
    public bool Mine { get; init; }

    public ContentTrouble? Trouble { get; init; }

    public int Page { get; init; } = 1;

    public bool IsEmpty => this with { Page = 1 } == new ContentListFilter();

    public static ContentListFilter From(IQueryCollection query)
    {
        var words = query["q"].ToString().Trim();
        return new ContentListFilter
        {
            Words = words[..Math.Min(words.Length, LongestWords)],
            State = Enum.TryParse<ContentState>(query["state"], out var state) && Enum.IsDefined(state) ? state : null,
            UnitId = int.TryParse(query["unit"], out var unit) ? unit : null,
            TypeKey = query["type"].ToString() is { Length: <= 100 } type ? type : "",
            ChannelId = int.TryParse(query["channel"], out var channel) ? channel : null,
            Mine = query["mine"] == "true",
            Trouble = Enum.TryParse<ContentTrouble>(query["trouble"], out var trouble) && Enum.IsDefined(trouble) ? trouble : null,
            Page = int.TryParse(query["page"], out var page) ? page : 1,
        };
    }

    public static ContentListFilter FromQueryString(string query) =>
        From(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)));

    /// <summary>With its question mark; empty without any condition. The page number is not part of it.</summary>
    public string ToQuery() => QueryString.Create(Pairs()).Value ?? "";

    public IEnumerable<KeyValuePair<string, string?>> Pairs() => new Dictionary<string, string?>
    {
        ["q"] = Words,
        ["state"] = State?.ToString(),
        ["unit"] = UnitId?.ToString(),
        ["type"] = TypeKey,
        ["channel"] = ChannelId?.ToString(),
        ["mine"] = Mine ? "true" : null,
        ["trouble"] = Trouble?.ToString(),
    }.Where(p => !string.IsNullOrEmpty(p.Value));
}

/// <summary>需要处理的情况。</summary>
internal enum ContentTrouble
{
    /// <summary>已退回，还没有再送审。</summary>
    Returned = 1,

    /// <summary>最近一次检查没有通过。</summary>
    Invalid = 2,

    /// <summary>链接到没有公开的稿件。</summary>
    BrokenLinks = 3,

    /// <summary>送审超过三个工作日还没有审完。</summary>
    Overdue = 4,
}

/// <summary>需要处理的情况的名称。</summary>
internal static class ContentTroubles
{
    public static string NameOf(ContentTrouble trouble) => trouble switch
    {
        ContentTrouble.Returned => "已退回",
        ContentTrouble.Invalid => "最近一次检查没有通过",
        ContentTrouble.BrokenLinks => "有失效的站内链接",
        ContentTrouble.Overdue => "送审超过三个工作日",
        _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
    };
}
