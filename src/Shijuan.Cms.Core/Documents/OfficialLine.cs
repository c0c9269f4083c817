using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Core.Documents;

/// <summary>公文的一行：a paragraph, a line of one, or a cell of a table. A class, so that equal words in two places are two lines.</summary>
internal sealed class OfficialLine(string text, int block, int? table)
{
    public string Text { get; } = text;

    /// <summary>Place of its outermost block.</summary>
    public int Block { get; } = block;

    /// <summary>Place of its table; null outside tables.</summary>
    public int? Table { get; } = table;

    public static List<OfficialLine> Of(string html) =>
    [
        .. RichBlocks.Of(html).SelectMany(b => b.Kind switch
        {
            RichBlockKind.Picture => [],
            RichBlockKind.Table => b.Rows.SelectMany(r => r).SelectMany(c => Lines(c.Text, b.Index, b.Index)),
            _ => Lines(b.Marker + b.Text, b.Index, null),
        }),
    ];

    /// <summary>Blocks all of whose lines were taken.</summary>
    public static IReadOnlySet<int> WhollyTaken(IReadOnlyList<OfficialLine> lines, IReadOnlySet<OfficialLine> taken) =>
        lines.GroupBy(l => l.Block).Where(g => g.All(taken.Contains)).Select(g => g.Key).ToHashSet();

    private static IEnumerable<OfficialLine> Lines(string text, int block, int? table) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => new OfficialLine(l, block, table));
}
