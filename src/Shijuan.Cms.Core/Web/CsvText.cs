namespace Shijuan.Cms.Core.Web;

/// <summary>CSV 单元格：quoted, and never a formula when somebody opens it in a spreadsheet.</summary>
public static class CsvText
{
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    public static string Row(params string?[] cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    public static string Cell(string? text)
    {
        var value = text ?? "";
        var first = value.TrimStart(' ');
        var safe = first.Length > 0 && FormulaStarts.Contains(first[0]) ? "'" + value : value;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
