using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Shijuan.Cms.Interpretation;

/// <summary>图解的各行，编辑时的样子：empty rows are kept while somebody types, and left out when it is stored. Immutable.</summary>
internal sealed record PictureRows(IReadOnlyList<PictureBlock> Blocks)
{
    /// <summary>As many as one form can carry; the gate allows fewer.</summary>
    public const int Most = 100;

    public bool IsTooLong => Blocks.Count > Most;

    public IReadOnlyList<PictureBlock> Filled => [.. Blocks.Where(b => b.Group.Length + b.Heading.Length + b.Text.Length + b.Other.Length > 0)];

    public static PictureRows Of(string table) => new(PictureBlock.Read(table));

    public static PictureRows From(IFormCollection form)
    {
        var kinds = form["kind"];
        return new PictureRows([.. Enumerable.Range(0, Math.Min(kinds.Count, Most)).Select(i => new PictureBlock(
            At(kinds, i), At(form["group"], i), At(form["heading"], i), At(form["text"], i), At(form["other"], i)))]);
    }

    /// <summary>加一行、上移、下移、删除：<c>add</c>, or <c>up</c>, <c>down</c> and <c>delete</c> with the number of the row. Anything else changes nothing.</summary>
    /// <returns>The row that the person looks for now, or -1.</returns>
    public (PictureRows Rows, int Focus) After(string step)
    {
        var blocks = Blocks.ToList();
        var (verb, index) = step.Split('-') is [var name, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < blocks.Count
            ? (name, at)
            : (step, -1);
        switch (verb)
        {
            case "add" when blocks.Count < Most:
                // Most rows stand beside others of their kind.
                blocks.Add(new PictureBlock(blocks is [.., var last] ? last.Kind : PictureBlock.Number, "", "", "", ""));
                return (new PictureRows(blocks), blocks.Count - 1);
            case "up" when index > 0:
                (blocks[index - 1], blocks[index]) = (blocks[index], blocks[index - 1]);
                return (new PictureRows(blocks), index - 1);
            case "down" when index >= 0 && index + 1 < blocks.Count:
                (blocks[index + 1], blocks[index]) = (blocks[index], blocks[index + 1]);
                return (new PictureRows(blocks), index + 1);
            case "delete" when index >= 0:
                blocks.RemoveAt(index);
                return (new PictureRows(blocks), Math.Min(index, blocks.Count - 1));
            default:
                return (this, -1);
        }
    }

    private static string At(StringValues values, int index) =>
        index < values.Count ? (values[index] ?? "").ReplaceLineEndings(" ").Replace('\t', ' ').Trim() : "";
}
