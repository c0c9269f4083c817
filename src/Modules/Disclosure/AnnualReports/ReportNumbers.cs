namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告的数字：reads the cells by their place. A cell that is empty is null.</summary>
internal sealed class ReportNumbers(Func<string, decimal?> read)
{
    public static ReportNumbers Of(FormDetail detail) => new(detail.Number);

    public static ReportNumbers Of(IReadOnlyDictionary<string, decimal> cells) => new(name => cells.TryGetValue(name, out var number) ? number : null);

    public decimal? this[string cell] => read(cell);

    public decimal? T3(int row, int column) => read(ReportTable3.Cell(row, column));

    public decimal? T4(int row, int column) => read(ReportTable4.Cell(row, column));

    /// <summary>Sum of rows of one column of table three, or null when a cell is empty.</summary>
    public decimal? SumOfRows(int from, int to, int column) => Sum(Enumerable.Range(from, to - from + 1).Select(r => T3(r, column)));

    /// <summary>Null when one of the numbers is not there.</summary>
    public static decimal? Sum(IEnumerable<decimal?> numbers) => numbers.Aggregate((decimal?)0, (sum, n) => sum + n);
}
