namespace Shijuan.Cms.Core.Content;

/// <summary>表格字段的文字：rows as lines, cells separated by tabs. One canonical form, so that the fingerprint of equal tables is equal.</summary>
public static class DetailTable
{
    public const int MostRows = 5000;
    private const int LongestCell = 2000;

    public static IReadOnlyList<IReadOnlyList<string>> Rows(string? canonical) =>
        string.IsNullOrEmpty(canonical) ? [] : [.. canonical.Split('\n').Select(line => (IReadOnlyList<string>)line.Split('\t'))];

    public static string Canonical(IEnumerable<IReadOnlyList<string>> rows) =>
        string.Join('\n', rows.Select(r => string.Join('\t', r.Select(Clean))));

    /// <summary>Reads what was typed or pasted. Empty lines are left out, short rows are filled up.</summary>
    /// <returns>The canonical form, or a Chinese message that names the line.</returns>
    public static (string Canonical, string? Error) Read(string typed, IReadOnlyList<string> columns)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var (number, line) in typed.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var cells = line.Split('\t').Select(c => c.Trim()).ToList();
            while (cells.Count > columns.Count && cells[^1].Length == 0)
            {
                cells.RemoveAt(cells.Count - 1);
            }

            if (cells.Count > columns.Count)
            {
                return ("", $"第{number + 1}行有{cells.Count}列，应当是{columns.Count}列（{string.Join("、", columns)}）。");
            }

            if (cells.Find(c => c.Length > LongestCell) is not null)
            {
                return ("", $"第{number + 1}行有一格超过{LongestCell}个字。");
            }

            rows.Add([.. cells, .. Enumerable.Repeat("", columns.Count - cells.Count)]);
        }

        return rows.Count > MostRows ? ("", $"最多{MostRows}行，现在有{rows.Count}行，请分成几份。") : (Canonical(rows), null);
    }

    private static string Clean(string cell) => cell.Replace('\t', ' ').Replace('\n', ' ').Trim();
}
