using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>一份修改文件：what it changes article by article. Immutable.</summary>
/// <param name="From">施行日期, else the day it was first published.</param>
/// <param name="Url">Of its public page; empty for one that is being judged.</param>
internal sealed record Amendment(int ItemId, string Title, string DocumentNumber, string Url, DateOnly From, IReadOnlyList<AmendmentRow> Rows)
{
    public string Name => DocumentNumber.Length > 0 ? $"《{Title}》（{DocumentNumber}）" : $"《{Title}》";
}

/// <summary>逐条修改的一行：条款、方式、新的文字。Immutable.</summary>
internal sealed record AmendmentRow(string Place, string Way, string Words)
{
    public const string Change = "修改";
    public const string Insert = "增加";
    public const string Delete = "删去";

    /// <summary>Null when the place names no article.</summary>
    public ArticleNumber? Article => PaperWords.ArticleName(Place.Trim());

    /// <param name="table">As <see cref="NormativeDocument.Amendments"/> keeps it.</param>
    public static IReadOnlyList<AmendmentRow> Read(string table) =>
        [.. DetailTable.Rows(table).Select(r => new AmendmentRow(Cell(r, 0), Cell(r, 1) == "删除" ? Delete : Cell(r, 1), Cell(r, 2)))];

    private static string Cell(IReadOnlyList<string> row, int at) => at < row.Count ? row[at] : "";
}

/// <summary>做不成的一行 and why. Immutable.</summary>
internal sealed record AmendmentFault(int ItemId, AmendmentRow Row, AmendmentTrouble Trouble);

/// <summary>一行做不成的原因。</summary>
internal enum AmendmentTrouble
{
    /// <summary>没有这一条，或者已经删去。</summary>
    NoArticle = 1,

    /// <summary>要增加的一条已经有了。</summary>
    Exists = 2,

    /// <summary>条款看不懂。</summary>
    Place = 3,

    /// <summary>方式看不懂。</summary>
    Way = 4,

    /// <summary>缺少新的文字。</summary>
    NoWords = 5,
}
