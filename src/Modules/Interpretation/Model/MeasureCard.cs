using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Interpretation;

/// <summary>举措卡片 (2.3.06, 2.3.07)：one measure as a citizen asks for it: 对谁、给什么、怎么办、找谁。Immutable.</summary>
/// <param name="Article">条款 of the document, as “第三条”; empty when it has none.</param>
internal sealed record MeasureCard(string Measure, string Who, string What, string How, string Contact, string Phone, string Guide, string Article)
{
    public static readonly IReadOnlyList<string> Columns = ["举措", "对谁", "给什么", "怎么办", "找谁", "电话", "办事指南网址", "条款"];

    /// <summary>谁能享受、享受什么、怎么办、找谁 are all answered.</summary>
    public bool IsWhole => new[] { Measure, Who, What, How, Contact }.All(w => w.Length > 0);

    /// <summary>办事指南网址：an address of the web or of this site; null when it is neither, because it would lead nowhere or to another site in disguise.</summary>
    public string? GuideUrl => Guide.StartsWith('/')
        ? Guide.StartsWith("//", StringComparison.Ordinal) || Guide.Any(c => char.IsWhiteSpace(c) || c == '\\') ? null : Guide
        : Uri.TryCreate(Guide, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? Guide : null;

    public static IReadOnlyList<MeasureCard> Read(string table) =>
        [.. DetailTable.Rows(table).Select(r => new MeasureCard(Cell(r, 0), Cell(r, 1), Cell(r, 2), Cell(r, 3), Cell(r, 4), Cell(r, 5), Cell(r, 6), Cell(r, 7)))];

    private static string Cell(IReadOnlyList<string> row, int index) => index < row.Count ? row[index] : "";
}
