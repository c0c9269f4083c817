using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;

namespace Shijuan.Cms.Interpretation;

/// <summary>比对页上的各行 and which of them are chosen. Immutable.</summary>
internal sealed record DifferenceRows(IReadOnlyList<DifferenceRow> Rows, IReadOnlySet<int> Chosen)
{
    private IEnumerable<DifferenceRow> ChosenRows => Chosen.Order().Select(at => Rows[at]);

    /// <summary>As proposed; nothing is chosen, because each row is to be read and put into plain words.</summary>
    public static DifferenceRows Of(IReadOnlyList<DifferenceRow> rows) => new(rows, new HashSet<int>());

    public static DifferenceRows From(IFormCollection form)
    {
        var items = form["item"];
        var rows = Enumerable.Range(0, Math.Min(items.Count, DocumentDifferences.MostRows))
            .Select(i => new DifferenceRow(At(items, i), At(form["before"], i), At(form["after"], i))).ToList();
        var chosen = form["chosen"].Select(c => int.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1);
        return new DifferenceRows(rows, chosen.Where(c => c >= 0 && c < rows.Count).ToHashSet());
    }

    /// <summary>The field with the chosen rows behind those that it has; a row that stands there already is not written twice.</summary>
    public string AppendedTo(string table)
    {
        var stored = DifferenceRow.Read(table);
        return DetailTable.Canonical([.. DetailTable.Rows(table), .. ChosenRows.Except(stored).Select(r => r.Cells)]);
    }

    /// <summary>What keeps the chosen rows from being written, at its place on the page; null when nothing does.</summary>
    public FieldError? Fault()
    {
        if (Chosen.Count == 0)
        {
            return new FieldError("Rows", "请至少勾选一行。");
        }

        foreach (var at in Chosen.Order())
        {
            var row = Rows[at];
            if (row.Item.Length == 0)
            {
                return new FieldError($"item-{at}", $"第{at + 1}行没有写事项。请写群众看得懂的几个字，如“补贴标准”。");
            }

            if (row.Before.Length + row.After.Length == 0)
            {
                return new FieldError($"before-{at}", $"第{at + 1}行的“原来”和“现在”都是空的。请写一边，或者不要勾选。");
            }

            if (row.Cells.Any(c => c.Length > DifferenceRow.LongestCell))
            {
                return new FieldError($"before-{at}", $"第{at + 1}行有一格超过{DifferenceRow.LongestCell}个字，请缩短。");
            }
        }

        return null;
    }

    private static string At(StringValues values, int index) =>
        index < values.Count ? (values[index] ?? "").ReplaceLineEndings(" ").Replace('\t', ' ').Trim() : "";
}
