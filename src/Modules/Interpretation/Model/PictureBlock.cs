using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Interpretation;

/// <summary>图解的一块：structured, so that the page, the picture and a screen reader say the same in the same order. Immutable.</summary>
internal sealed record PictureBlock(string Kind, string Group, string Heading, string Text, string Other)
{
    public const string Number = "数字";
    public const string Step = "步骤";
    public const string Card = "卡片";
    public const string Comparison = "对比";

    public static readonly IReadOnlyList<string> Kinds = [Number, Step, Card, Comparison];

    /// <summary>类型；组名；标题（数字写数）；说明（对比写原来）；另一边（对比写现在）.</summary>
    public static readonly IReadOnlyList<string> Columns = ["类型", "小标题", "标题或数字", "说明或原来", "现在（只用于对比）"];

    public static IReadOnlyList<PictureBlock> Read(string table) =>
        [.. DetailTable.Rows(table).Select(r => new PictureBlock(Cell(r, 0), Cell(r, 1), Cell(r, 2), Cell(r, 3), Cell(r, 4)))];

    public static string Write(IEnumerable<PictureBlock> blocks) =>
        DetailTable.Canonical(blocks.Select(b => (IReadOnlyList<string>)[b.Kind, b.Group, b.Heading, b.Text, b.Other]));

    private static string Cell(IReadOnlyList<string> row, int index) => index < row.Count ? row[index] : "";
}
